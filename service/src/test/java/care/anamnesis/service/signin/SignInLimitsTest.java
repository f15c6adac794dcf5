package care.anamnesis.service.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {
    private final Hands clock = new Hands();
    private final SignInLimits limits = new SignInLimits(clock, new SignInLimits.Allowed(3, 6, Duration.ofSeconds(6)));

    @Test
    void after_some_failures_it_is_not_even_tried_until_time_has_passed() {
        fail("here", "therapist", 3);

        assertThat(limits.wait("here", "therapist")).contains(Duration.ofSeconds(6));
        clock.passes(Duration.ofSeconds(5));
        assertThat(limits.wait("here", "therapist")).contains(Duration.ofSeconds(1));
        clock.passes(Duration.ofSeconds(1));
        assertThat(limits.wait("here", "therapist")).isEmpty();
    }

    @Test
    void one_address_that_tries_many_accounts_is_slowed_down() {
        for (var account = 0; account < 6; account++) {
            fail("here", "account" + account, 1);
        }

        assertThat(limits.wait("here", "another")).isPresent();
        assertThat(limits.wait("elsewhere", "another")).isEmpty();
    }

    @Test
    void one_account_that_is_tried_from_many_addresses_is_slowed_down() {
        for (var address = 0; address < 6; address++) {
            fail("address" + address, "therapist", 1);
        }

        assertThat(limits.wait("another", "therapist")).isPresent();
    }

    @Test
    void whoever_signed_in_here_before_is_not_kept_out_by_what_others_do() {
        limits.succeeded("here", "therapist");
        fail("here", "guessed", 3);
        fail("here", "guessed too", 3);
        for (var address = 0; address < 6; address++) {
            fail("address" + address, "therapist", 1);
        }

        assertThat(limits.wait("here", "therapist")).isEmpty();
        assertThat(limits.wait("here", "supervisor")).isPresent();
    }

    @Test
    void a_clock_that_goes_back_allows_nothing_more() {
        fail("here", "therapist", 3);

        clock.passes(Duration.ofHours(-1));

        assertThat(limits.wait("here", "therapist")).isPresent();
    }

    private void fail(String address, String account, int times) {
        for (var i = 0; i < times; i++) {
            limits.failed(address, account);
        }
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
