package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An append names what it has seen, and is refused when the log does not contain it. */
class LostTailTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final TestLog log = TestLog.on(database);

    @AfterEach
    void close() {
        log.close();
    }

    @BeforeEach
    void anna_has_two_notes_and_ben_has_one() {
        log.engine.appendEvents(note("anna", 0, "first"));
        log.engine.appendEvents(note("ben", 0, "first"));
        log.engine.appendEvents(note("anna", 1, "second"));
    }

    /** An append of one event and one of two: each uses its own function. */
    static Stream<List<DomainEventMessage<?>>> goingOn() {
        return Stream.of(
                List.of(note("ben", 1, "next")), List.of(note("ben", 1, "next"), note("ben", 2, "and another")));
    }

    @ParameterizedTest
    @MethodSource("goingOn")
    void an_append_is_refused_when_what_the_node_has_seen_is_gone(List<DomainEventMessage<?>> next) {
        log.stopWatching();
        database.loseLogAfter(2);

        assertThatThrownBy(() -> log.engine.appendEvents(next)).isInstanceOf(LogInDoubt.class);

        assertThat(log.rows()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("goingOn")
    void an_append_is_refused_when_another_event_stands_where_the_node_has_seen_one(List<DomainEventMessage<?>> next) {
        log.stopWatching();
        database.loseLogAfter(2);
        try (var other = TestLog.on(database)) {
            other.engine.appendEvents(note("cleo", 0, "of another history"));
            other.engine.appendEvents(note("cleo", 1, "beyond what was lost"));
        }

        assertThatThrownBy(() -> log.engine.appendEvents(next)).isInstanceOf(LogInDoubt.class);

        assertThat(log.rows()).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("goingOn")
    void an_append_of_a_node_that_has_seen_nothing_else_is_taken_as_long_as_nobody_misses_anything(
            List<DomainEventMessage<?>> next) {
        log.stopWatching();
        database.loseLogAfter(2);

        try (var other = TestLog.on(database)) {
            other.engine.appendEvents(next);
        }

        assertThat(log.rows()).hasSize(2 + next.size());
    }

    @ParameterizedTest
    @MethodSource("goingOn")
    void an_append_of_any_node_is_refused_once_one_of_them_misses_something(List<DomainEventMessage<?>> next) {
        database.loseLogAfter(2);
        Await.until(() -> log.witness.doubt().isPresent());

        try (var other = TestLog.on(database)) {
            Await.until(() -> other.witness.doubt().isPresent());
            assertThatThrownBy(() -> other.engine.appendEvents(next)).isInstanceOf(LogInDoubt.class);
        }

        assertThat(log.rows()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("goingOn")
    void the_log_itself_refuses_while_something_is_missing(List<DomainEventMessage<?>> next) {
        try (var other = TestLog.on(database)) {
            other.stopWatching();
            assertThat(log.log.isMissing(new Mark(9, "seen by a projection"))).isTrue();

            assertThatThrownBy(() -> other.engine.appendEvents(next))
                    .isInstanceOf(LogInDoubt.class)
                    .hasMessageContaining("position 9");
        }

        assertThat(log.rows()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("goingOn")
    void nothing_is_appended_to_a_stream_that_lost_its_beginning(List<DomainEventMessage<?>> next) {
        log.stopWatching();
        database.loseLogAfter(1);

        try (var other = TestLog.on(database)) {
            assertThatThrownBy(() -> other.engine.appendEvents(next)).isInstanceOf(ConcurrencyException.class);
        }

        assertThat(log.rows()).hasSize(1);
    }

    @Test
    void a_loss_is_noticed_without_an_append_and_what_is_kept_in_memory_is_dropped() {
        var dropped = new AtomicInteger();
        log.log.whenInDoubt(dropped::incrementAndGet);

        database.loseLogAfter(2);

        Await.until(() -> dropped.get() > 0 && log.log.known() == 2);
        assertThat(log.witness.doubt()).isPresent();
    }

    @Test
    void the_doubt_ends_when_the_log_holds_again_what_was_seen() {
        database.loseLogAfter(2);
        Await.until(() -> log.witness.doubt().isPresent());

        database.findLogAgain();

        Await.until(() -> log.witness.doubt().isEmpty());
        log.engine.appendEvents(note("anna", 2, "third"));
        assertThat(log.rows()).hasSize(4);
    }

    @Test
    void a_reader_beyond_the_end_of_the_log_waits_and_does_not_ask_for_ever() {
        database.loseLogAfter(2);
        Await.until(() -> log.witness.doubt().isPresent());

        try (var stream = log.store.openStream(new GlobalSequenceTrackingToken(3))) {
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void a_reader_does_not_go_on_into_another_history() {
        var read = LogToken.of(log.log.mark(3).orElseThrow());
        log.stopWatching();
        database.loseLogAfter(2);

        try (var other = TestLog.on(database);
                var stream = other.store.openStream(read)) {
            other.engine.appendEvents(note("cleo", 0, "of another history"));
            other.engine.appendEvents(note("cleo", 1, "beyond what was lost"));

            assertThatThrownBy(stream::hasNextAvailable).isInstanceOf(LogInDoubt.class);
        }
    }

    @Test
    void without_a_loss_there_is_no_doubt() {
        var seen = log.witness.seen();
        try (var other = TestLog.on(database)) {
            other.engine.appendEvents(note("ben", 1, "of another node"));
        }

        Await.until(() -> log.witness.seen().isBeyond(seen));
        assertThat(log.witness.doubt()).isEmpty();
        assertThat(log.log.isMissing(log.witness.seen())).isFalse();
    }
}
