package care.anamnesis.service.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.service.CannotStart;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {
    private final Hands clock = new Hands();
    private final Limit<String> limit = new Limit<>(clock, new Allowance(3, Duration.ofSeconds(10)));

    @Test
    void some_at_once_and_one_more_each_time_that_time_has_passed() {
        assertThat(limit.take("here")).isEmpty();
        assertThat(limit.take("here")).isEmpty();
        assertThat(limit.take("here")).isEmpty();
        assertThat(limit.take("here")).contains(Duration.ofSeconds(10));
        assertThat(limit.take("elsewhere")).isEmpty();

        clock.passes(Duration.ofSeconds(10));
        assertThat(limit.wait("here")).isEmpty();
        assertThat(limit.take("here")).isEmpty();
        assertThat(limit.wait("here")).contains(Duration.ofSeconds(10));
    }

    @Test
    void what_is_given_back_does_not_count_and_saves_up_nothing() {
        limit.take("here");
        for (var again = 0; again < 10; again++) {
            limit.giveBack("here");
        }

        assertThat(limit.take("here")).isEmpty();
        assertThat(limit.take("here")).isEmpty();
        assertThat(limit.take("here")).isEmpty();
        assertThat(limit.take("here")).isPresent();
    }

    @Test
    void many_at_the_same_time_get_no_more_than_one_after_another() {
        var taken = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 200; i++) {
                threads.execute(() -> {
                    if (limit.take("here").isEmpty()) {
                        taken.incrementAndGet();
                    }
                });
            }
        }

        assertThat(taken).hasValue(3);
    }

    @Test
    void strangers_with_ever_new_addresses_fill_no_memory_and_free_nobody_who_keeps_coming() {
        for (var i = 0; i < 4; i++) {
            limit.take("here");
        }
        for (var address = 0; address < 3 * Limit.MOST_REMEMBERED; address++) {
            limit.take("address" + address);
            if (address % 100 == 0) {
                limit.wait("here");
            }
        }

        assertThat(limit.remembered()).isLessThanOrEqualTo(Limit.MOST_REMEMBERED);
        assertThat(limit.wait("here")).isPresent();
    }

    @Test
    void however_many_are_refused_one_line_a_minute_says_so() {
        var refused = new Refused(clock, new SimpleMeterRegistry());

        assertThat(refused.due(Limited.COMMANDS)).isEqualTo(1);
        for (var i = 0; i < 41; i++) {
            assertThat(refused.due(Limited.COMMANDS)).isZero();
        }
        assertThat(refused.due(Limited.STRANGERS)).as("of another kind").isEqualTo(1);
        clock.passes(Duration.ofMinutes(1));
        assertThat(refused.due(Limited.COMMANDS)).isEqualTo(42);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,            192.0.2.7",
        "::ffff:192.0.2.7,     ::ffff:192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::9,      20010db800010002/64",
        "2001:db8:1:3::9,      20010db800010003/64",
        "unknown,              unknown"
    })
    void addresses_of_one_network_of_ipv6_count_together(String address, String origin) {
        assertThat(Origin.of(address)).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource({"0, PT1S", "-1, PT1S", "1, PT0S", "1, PT-1S"})
    void a_limit_of_nothing_does_not_start(int atOnce, Duration again) {
        assertThatThrownBy(() -> Allowance.of("anamnesis.limits.commands", atOnce, again))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("anamnesis.limits.commands");
    }
}
