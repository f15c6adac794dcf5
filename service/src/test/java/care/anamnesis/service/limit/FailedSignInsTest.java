package care.anamnesis.service.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;

class FailedSignInsTest {
    private static final Duration AGAIN = Duration.ofSeconds(6);

    private final Hands clock = new Hands();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FailedSignIns failures =
            new FailedSignIns(clock, new Allowance(3, AGAIN), new Allowance(6, AGAIN), new Refused(clock, meters));

    @Test
    void after_some_failures_it_is_not_even_tried_until_time_has_passed() {
        fail("here", "therapist", 3);

        assertIsRefused("here", "therapist").isEqualTo("6");
        clock.passes(Duration.ofSeconds(5));
        assertIsRefused("here", "therapist").isEqualTo("1");
        clock.passes(Duration.ofSeconds(1));
        assertIsTried("here", "therapist");
        assertThat(meters.counter("anamnesis.limited.requests", "limit", "too-many-failures")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void one_address_that_tries_many_accounts_is_slowed_down() {
        for (var account = 0; account < 6; account++) {
            fail("here", "account" + account, 1);
        }

        assertIsRefused("here", "another");
        assertIsTried("elsewhere", "another");
    }

    @Test
    void one_account_that_is_tried_from_many_addresses_is_slowed_down() {
        for (var address = 0; address < 6; address++) {
            fail("address" + address, "therapist", 1);
        }

        assertIsRefused("another", "therapist");
    }

    @Test
    void whoever_signed_in_here_before_is_not_kept_out_by_what_others_do() {
        assertIsTried("here", "therapist");
        fail("here", "guessed", 3);
        fail("here", "guessed too", 3);
        for (var address = 0; address < 6; address++) {
            fail("address" + address, "therapist", 1);
        }

        assertIsTried("here", "therapist");
        assertIsRefused("here", "supervisor");
    }

    @Test
    void a_clock_that_goes_back_allows_nothing_more() {
        fail("here", "therapist", 3);

        clock.passes(Duration.ofHours(-1));

        assertIsRefused("here", "therapist");
    }

    private void fail(String address, String account, int times) {
        for (var i = 0; i < times; i++) {
            assertThatThrownBy(() -> failures.attempt(address, account, () -> {
                        throw new BadCredentialsException("wrong");
                    }))
                    .isInstanceOf(BadCredentialsException.class);
        }
    }

    private void assertIsTried(String address, String account) {
        assertThat(failures.attempt(address, account, () -> "done")).isEqualTo("done");
    }

    /** For how many seconds. */
    private AbstractStringAssert<?> assertIsRefused(String address, String account) {
        var refusal = catchThrowable(() -> failures.attempt(address, account, () -> "done"));
        assertThat(refusal).isInstanceOf(TooOften.class);
        return assertThat(((TooOften) refusal).retryAfter());
    }
}
