package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.keyed;
import static care.anamnesis.eventlog.TestLog.note;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of callers that saw the same state, one is stored, and each gets the true outcome. */
class OneWinnerTest {
    private final TestLog log = TestLog.on(TestDatabase.fresh());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void one_winner_per_expected_sequence() throws InterruptedException {
        int rounds = Rounds.of(2_000);
        var outcomes = new EnumMap<Answer, Integer>(Answer.class);
        try (var callers = new Callers(4)) {
            for (int round = 0; round < rounds; round++) {
                int sequence = round;
                callers.atOnce(caller -> () -> Answer.to(log.engine, note("anna", sequence, "caller " + caller)))
                        .forEach(answer -> outcomes.merge(answer, 1, Integer::sum));
            }
        }

        assertThat(outcomes).containsOnly(entry(Answer.STORED, rounds), entry(Answer.STALE, 3 * rounds));
        assertThat(log.rows())
                .extracting(LogRow::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, rounds).boxed().toList());
    }

    @Test
    void same_key_from_50_threads_makes_one_event() throws InterruptedException {
        try (var callers = new Callers(50)) {
            for (int round = 0; round < 20; round++) {
                var key = "key " + round;
                var stream = "client " + round + " of caller ";
                var answers = callers.atOnce(caller ->
                        () -> toldAtLast(() -> keyed(key, note(stream + caller, 0, "the same"))));

                assertThat(Collections.frequency(answers, Answer.STORED)).isEqualTo(1);
                assertThat(Collections.frequency(answers, Answer.ALREADY_ANSWERED))
                        .isEqualTo(49);
                assertThat(log.log.answered("dana", key))
                        .hasValueSatisfying(answered -> assertThat(answered.events())
                                .singleElement()
                                .satisfies(event -> assertThat(event.streamId()).startsWith(stream)));
                assertThat(log.log.head()).isEqualTo(round + 1);
            }
        }
    }

    /** Fifty wait for a few connections: who waited too long is told to ask again, and does. */
    private Answer toldAtLast(Supplier<EventMessage<?>> event) {
        while (true) {
            var answer = Answer.to(log.engine, event.get());
            if (answer != Answer.UNAVAILABLE) {
                return answer;
            }
        }
    }
}
