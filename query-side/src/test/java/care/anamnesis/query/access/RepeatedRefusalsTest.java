package care.anamnesis.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.AccessEvent.AccessRefused;
import care.anamnesis.events.RefusalReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RepeatedRefusalsTest {
    private static final AccessRefused STRANGER = new AccessRefused("sign-in", RefusalReason.NOT_SIGNED_IN, null, null);
    private static final AccessRefused GUESS =
            new AccessRefused("sign-in", RefusalReason.SIGN_IN_FAILED, null, "therapist");

    private final Hands clock = new Hands();
    private final RepeatedRefusals refusals = new RepeatedRefusals(clock, Duration.ofMinutes(1));

    @Test
    void the_first_is_an_event_and_what_repeats_it_within_a_minute_one_more_that_counts() {
        assertThat(refusals.isFirst("here", STRANGER)).isTrue();
        for (var again = 0; again < 41; again++) {
            assertThat(refusals.isFirst("here", STRANGER)).isFalse();
        }

        assertThat(refusals.over()).isEmpty();
        clock.passes(Duration.ofMinutes(1));
        assertThat(refusals.over())
                .containsExactly(new AccessRefused("sign-in", RefusalReason.NOT_SIGNED_IN, null, null, 41));
        assertThat(refusals.over()).isEmpty();
        assertThat(refusals.isFirst("here", STRANGER)).isTrue();
    }

    @Test
    void what_was_not_repeated_is_not_counted() {
        refusals.isFirst("here", STRANGER);

        assertThat(refusals.rest()).isEmpty();
    }

    @Test
    void another_address_reason_or_account_is_another_refusal() {
        assertThat(refusals.isFirst("here", STRANGER)).isTrue();
        assertThat(refusals.isFirst("elsewhere", STRANGER)).isTrue();
        assertThat(refusals.isFirst("here", GUESS)).isTrue();
        assertThat(refusals.isFirst("here", new AccessRefused("sign-in", RefusalReason.SIGN_IN_FAILED, null, null)))
                .isTrue();
    }

    @Test
    void thousands_of_addresses_fill_the_log_no_faster_and_every_refusal_is_counted() {
        var written = 0;
        for (var address = 0; address < 5_000; address++) {
            written += refusals.isFirst("address" + address, STRANGER) ? 1 : 0;
        }
        clock.passes(Duration.ofMinutes(1));
        var counted = refusals.over().stream()
                .mapToInt(refused -> refused.times() == null ? 0 : refused.times())
                .sum();

        assertThat(written).isLessThanOrEqualTo(51);
        assertThat(written + counted).isEqualTo(5_000);
    }

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-01-05T08:00:00Z");

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
