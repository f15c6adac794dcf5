package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.keyed;
import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.eventlog.Judgement.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands in one batch are judged separately. */
class BatchTest {
    private static final Optional<Judgement> ASKED_AGAIN = Optional.empty();

    private final TestLog log = TestLog.on(TestDatabase.fresh());
    private final PostgresLedger ledger = new PostgresLedger(log.pools.appending(), Clock.systemUTC(), log.witness);

    @AfterEach
    void close() {
        log.close();
    }

    @BeforeEach
    void anna_has_one_note() {
        log.engine.appendEvents(keyed("first", note("anna", 0, "hello")));
    }

    @Test
    void one_conflict_does_not_fail_its_batch() {
        var fresh = log.prepared(note("anna", 1, "fresh"));

        var judgements = ledger.commit(List.of(
                log.prepared(note("ben", 0, "one"), note("ben", 1, "two")),
                log.prepared(note("anna", 0, "stale")),
                log.prepared(keyed("first", note("cleo", 0, "hello"))),
                log.prepared(keyed("first", note("dora", 0, "another request"))),
                fresh,
                log.prepared(keyed("last", note("emil", 0, "three")))));

        assertThat(judgements)
                .containsExactly(
                        stored(2),
                        refused(Outcome.STALE),
                        refused(Outcome.ANSWERED),
                        refused(Outcome.REUSED),
                        ASKED_AGAIN,
                        stored(4));
        assertThat(ledger.commit(List.of(fresh))).containsExactly(stored(5));
        assertThat(log.rows()).extracting(LogRow::streamId).containsExactly("anna", "ben", "ben", "emil", "anna");
    }

    @Test
    void a_lone_command_is_judged_as_it_is_in_a_batch() {
        assertThat(alone(note("anna", 0, "stale"))).isEqualTo(refused(Outcome.STALE));
        assertThat(alone(keyed("first", note("anna", 0, "hello")))).isEqualTo(refused(Outcome.ANSWERED));
        assertThat(alone(keyed("first", note("anna", 0, "another request")))).isEqualTo(refused(Outcome.REUSED));
        assertThat(alone(note("anna", 1, "fresh"))).isEqualTo(stored(2));
        assertThat(alone(note("ben", 5, "without a beginning"))).isEqualTo(refused(Outcome.STALE));
        assertThat(alone(keyed("last", note("ben", 0, "a beginning")))).isEqualTo(stored(3));

        assertThat(alone(keyed("last", note("ben", 0, "a beginning")))).isEqualTo(refused(Outcome.ANSWERED));
        assertThat(log.rows()).extracting(LogRow::version).containsExactly(1L, 2L, 1L);
        assertThat(log.log.answered("dana", "last").orElseThrow().events())
                .extracting(StoredEvent::position)
                .containsExactly(3L);
    }

    @Test
    void a_batch_that_fails_for_one_command_is_stored_without_it() throws InterruptedException {
        try (var callers = new Callers(16)) {
            var answers = callers.atOnce(caller -> () -> {
                var stream = caller == 7 ? "no text may hold \0" : "client " + caller;
                try {
                    return Answer.to(log.engine, note(stream, 0, "note")).name();
                } catch (RuntimeException e) {
                    return e.getClass().getSimpleName();
                }
            });

            assertThat(answers).filteredOn("STORED"::equals).hasSize(15);
            assertThat(answers.get(7)).isEqualTo("EventStoreException");
        }
        assertThat(log.rows()).hasSize(16);
    }

    @Test
    void one_commands_events_are_all_stored_or_none() {
        assertThatThrownBy(() -> log.engine.appendEvents(
                        note("ben", 0, "fine"), note("ben", 1, "fine"), note("anna", 3, "too far ahead")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> log.engine.appendEvents(note("anna", 1, "fine"), note("anna", 3, "with a hole")))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(log.rows()).hasSize(1);
    }

    @Test
    void a_command_without_events_appends_nothing() {
        log.engine.appendEvents(List.of());

        assertThat(log.rows()).hasSize(1);
    }

    private Optional<Judgement> alone(DomainEventMessage<?> event) {
        return ledger.commit(List.of(log.prepared(event))).getFirst();
    }

    private static Optional<Judgement> stored(long firstPosition) {
        return Optional.of(new Judgement(Outcome.ACCEPTED, firstPosition));
    }

    private static Optional<Judgement> refused(Outcome outcome) {
        return Optional.of(new Judgement(outcome, 0));
    }
}
