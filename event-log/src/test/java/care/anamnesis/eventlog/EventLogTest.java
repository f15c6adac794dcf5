package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.keyed;
import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.eventlog.TestLog.Note;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the log gives back of what was appended. */
class EventLogTest {
    private final TestLog log = TestLog.on(TestDatabase.fresh());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_empty_log_has_no_head_and_no_answers() {
        assertThat(log.log.head()).isZero();
        assertThat(log.log.last("anna")).isEmpty();
        assertThat(log.log.lastPosition("anna", 10)).isZero();
        assertThat(log.log.answered("dana", "key")).isEmpty();
    }

    @Test
    void a_stream_is_read_in_order_from_any_version() {
        log.engine.appendEvents(note("anna", 0, "first"), note("anna", 1, "second"), note("anna", 2, "third"));
        log.engine.appendEvents(note("ben", 0, "other"));

        assertThat(log.log.stream("anna", 2, 10))
                .extracting(StoredEvent::position, StoredEvent::version, StoredEvent::payload)
                .containsExactly(tuple(2, "second"), tuple(3, "third"));
        assertThat(log.log.stream("anna", 1, 1))
                .extracting(StoredEvent::payload)
                .containsExactly(new Note("first"));
        assertThat(log.log.head()).isEqualTo(4);
        assertThat(log.log.last("ben"))
                .hasValueSatisfying(event -> assertThat(event.position()).isEqualTo(4));
        assertThat(log.log.lastPosition("anna", 2)).isEqualTo(2);
        assertThat(log.log.lastPosition("anna", 4)).isEqualTo(3);
    }

    @Test
    void a_stale_command_is_refused() {
        log.engine.appendEvents(note("anna", 0, "first"));

        assertThatThrownBy(() -> log.engine.appendEvents(note("anna", 0, "again")))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> log.engine.appendEvents(note("anna", 2, "too far")))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(log.log.head()).isEqualTo(1);
    }

    @Test
    void a_repeated_command_gets_the_first_answer_and_a_reused_key_is_refused() {
        log.engine.appendEvents(keyed("key", note("anna", 0, "first")));

        assertThatThrownBy(() -> log.engine.appendEvents(keyed("key", note("anna", 1, "first"))))
                .isInstanceOf(CommandAlreadyAnswered.class);
        assertThatThrownBy(() -> log.engine.appendEvents(keyed("key", note("anna", 1, "other"))))
                .isInstanceOf(IdempotencyKeyReused.class);
        assertThat(log.log.answered("dana", "key")).hasValueSatisfying(answered -> {
            assertThat(answered.requestHash()).isEqualTo("first");
            assertThat(answered.events()).extracting(StoredEvent::payload).containsExactly(new Note("first"));
            assertThat(answered.events().getFirst().metadata()).isEqualTo(Map.of("actorId", "dana"));
        });
    }

    private static Tuple tuple(long version, String text) {
        return Tuple.tuple(version, version, new Note(text));
    }
}
