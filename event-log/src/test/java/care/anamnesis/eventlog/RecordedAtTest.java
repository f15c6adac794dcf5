package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The time of writing comes from the node's clock, within plausible limits. */
class RecordedAtTest {
    private static final Duration TEN_YEARS = Duration.ofDays(3650);

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void never_decreases_in_position_order_even_if_a_clock_goes_back() {
        var now = Instant.now();
        append("anna", now);
        append("ben", now.minusSeconds(3));
        append("cleo", now.plusSeconds(1));

        try (var log = TestLog.on(database)) {
            var first = now.truncatedTo(ChronoUnit.MICROS);
            assertThat(log.rows()).extracting(LogRow::recordedAt).containsExactly(first, first, first.plusSeconds(1));
        }
    }

    static Stream<List<DomainEventMessage<?>>> oneAndTwo() {
        return Stream.of(List.of(note("anna", 0, "one")), List.of(note("anna", 0, "one"), note("anna", 1, "two")));
    }

    @ParameterizedTest
    @MethodSource("oneAndTwo")
    void an_append_is_refused_while_the_clock_of_its_node_is_off(List<DomainEventMessage<?>> events) {
        for (var off : List.of(TEN_YEARS, Duration.ofHours(1), Duration.ofSeconds(30))) {
            assertThatThrownBy(() -> append(events, off)).isInstanceOf(ClockIsOff.class);
            assertThatThrownBy(() -> append(events, off.negated())).isInstanceOf(ClockIsOff.class);
        }

        append(events, Duration.ofSeconds(2));
        append(List.of(note("ben", 0, "behind")), Duration.ofSeconds(-2));
        try (var log = TestLog.on(database)) {
            assertThat(log.rows()).hasSize(events.size() + 1);
        }
    }

    @Test
    void a_clock_that_jumped_for_a_moment_leaves_no_trace_in_the_time_of_the_log() {
        append("anna", Instant.now());
        assertThatThrownBy(() -> append("ben", Instant.now().plus(TEN_YEARS))).isInstanceOf(ClockIsOff.class);

        append("ben", Instant.now());

        try (var log = TestLog.on(database)) {
            assertThat(log.rows()).hasSize(2).extracting(LogRow::recordedAt).allMatch(Instant.now()::isAfter);
        }
    }

    @ParameterizedTest
    @CsvSource({"PT1H, ahead of", "PT-1H, behind"})
    void a_node_whose_clock_is_off_says_how_far_before_it_decides_anything(Duration off, String direction) {
        try (var log = TestLog.on(database, Clock.offset(Clock.systemUTC(), off))) {
            Await.until(() -> log.log.doubt().isPresent());

            assertThat(log.log.doubt().orElseThrow())
                    .isInstanceOf(ClockIsOff.class)
                    .hasMessageMatching(
                            "The clock of this node is (3599|3600) s %s the database's, and nothing is written"
                                    .formatted(direction));
        }
    }

    @Test
    void a_clock_that_jumps_is_noticed_at_once_and_so_is_its_return() {
        var now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
        InstantSource settable = now::get;
        var watch = new ClockWatch(settable.withZone(ZoneOffset.UTC));
        long nanos = System.nanoTime();
        watch.looked(now.get(), nanos, nanos);
        assertThat(watch.doubt()).isEmpty();

        now.updateAndGet(before -> before.plus(TEN_YEARS));
        assertThat(watch.doubt()).isPresent();

        now.updateAndGet(before -> before.minus(TEN_YEARS));
        assertThat(watch.doubt()).isEmpty();
    }

    @Test
    void a_database_that_answers_slowly_casts_no_doubt_on_a_clock() {
        var now = Instant.parse("2026-03-01T12:00:00Z");
        var watch = new ClockWatch(Clock.fixed(now, ZoneOffset.UTC));
        long answered = System.nanoTime();
        long asked = answered - Duration.ofMinutes(1).toNanos();

        watch.looked(now.minusSeconds(25), asked, answered);
        assertThat(watch.doubt()).isEmpty();

        watch.looked(now.minusSeconds(25), answered, answered);
        assertThat(watch.doubt()).isPresent();
    }

    private void append(String stream, Instant now) {
        try (var log = TestLog.on(database, Clock.fixed(now, ZoneOffset.UTC))) {
            log.engine.appendEvents(note(stream, 0, "note"));
        }
    }

    private void append(List<DomainEventMessage<?>> events, Duration off) {
        try (var log = TestLog.on(database, Clock.offset(Clock.systemUTC(), off))) {
            log.engine.appendEvents(events);
        }
    }
}
