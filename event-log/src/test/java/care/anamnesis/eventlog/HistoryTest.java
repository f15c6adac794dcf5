package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.keyed;
import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.TestLog.Note;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/** The log always answers and stores the same as a plain list in memory. */
class HistoryTest {
    private static Optional<TestLog> shared = Optional.empty();

    @BeforeContainer
    static void open() {
        shared = Optional.of(TestLog.on(TestDatabase.fresh()));
    }

    @AfterContainer
    static void close() {
        shared.orElseThrow().close();
    }

    @Property(seed = "20250113")
    void any_history_is_answered_and_kept_as_the_model_says(@ForAll("histories") List<Step> history) {
        var log = shared.orElseThrow();
        long before = log.log.head();
        var model = new ModelLog();

        for (var step : history) {
            assertThat(Answer.to(log.engine, step.events("try " + before + " ")))
                    .as("%s after %s", step, model.stored())
                    .isEqualTo(model.answer(step));
        }

        var stored = log.rows().stream().filter(row -> row.position() > before).toList();
        assertThat(stored)
                .extracting(LogRow::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + stored.size())
                        .boxed()
                        .toList());
        assertThat(stored)
                .extracting(row -> row.streamId().replace("try " + before + " ", "") + " " + row.version())
                .containsExactlyElementsOf(model.stored());
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        var steps = Combinators.combine(
                        Arbitraries.of("anna", "ben", "cleo"),
                        Arbitraries.longs().between(0, 4),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of("key 1", "key 2", "key 3").optional(0.4),
                        Arbitraries.of("this", "that"))
                .as(Step::new);
        return steps.list().ofMinSize(1).ofMaxSize(25);
    }

    /** One command: so many notes on a stream from a sequence on, perhaps under a key. */
    record Step(String stream, long sequence, int notes, Optional<String> key, String text) {

        EventMessage<?>[] events(String prefix) {
            return Stream.iterate(sequence, number -> number + 1)
                    .limit(notes)
                    .map(number -> event(prefix, number))
                    .toArray(EventMessage<?>[]::new);
        }

        private DomainEventMessage<Note> event(String prefix, long number) {
            var note = note(prefix + stream, number, text);
            return key.map(name -> keyed(prefix + name, note)).orElse(note);
        }
    }
}
