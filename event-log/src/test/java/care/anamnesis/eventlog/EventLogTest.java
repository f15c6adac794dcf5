package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.keyed;
import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.eventlog.StreamPart.Order;
import care.anamnesis.eventlog.TestLog.Note;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Appended events as the log returns them. */
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
    void a_part_of_a_stream_is_read_by_versions_and_types_from_either_end() {
        for (long sequence = 0; sequence < 10; sequence++) {
            Object payload = sequence % 3 == 0 ? "text " + sequence : new Note("note " + sequence);
            log.engine.appendEvents(new GenericDomainEventMessage<>("Journal", "anna", sequence, payload));
            log.engine.appendEvents(note("ben", sequence, "other"));
        }

        assertThat(part(1, 10, Set.of("Text"), Order.OLDEST_FIRST, 10)).containsExactly(1L, 4L, 7L, 10L);
        assertThat(part(2, 9, Set.of("Text"), Order.NEWEST_FIRST, 10)).containsExactly(7L, 4L);
        assertThat(part(1, 10, Set.of("Text", "NoteWritten"), Order.NEWEST_FIRST, 3))
                .containsExactly(10L, 9L, 8L);
        assertThat(part(3, 5, Set.of(), Order.OLDEST_FIRST, 2)).containsExactly(3L, 4L);
        assertThat(part(1, 10, Set.of("Nothing"), Order.OLDEST_FIRST, 10)).isEmpty();
        assertThat(part(7, 6, Set.of(), Order.OLDEST_FIRST, 10)).isEmpty();
        assertThat(log.log.versions("anna", Set.of(9L, 2L, 11L)))
                .extracting(StoredEvent::version, StoredEvent::payload)
                .containsExactly(Tuple.tuple(2L, new Note("note 1")), Tuple.tuple(9L, new Note("note 8")));
        assertThat(log.log.lastVersion("anna")).isEqualTo(10);
        assertThat(log.log.lastVersion("cleo")).isZero();
    }

    private List<Long> part(long from, long to, Set<String> types, Order order, int limit) {
        return log.log.part("anna", new StreamPart(from, to, types, order, limit)).stream()
                .map(StoredEvent::version)
                .toList();
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
