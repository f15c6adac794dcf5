package care.anamnesis.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * One order, no gaps, seen by a reader that only remembers its last position while writers commit and roll back. Each
 * promise has a control: the same reading of a plain sequence, which must show the failure.
 */
class OrderTest {
    private static final int WRITERS = 8;
    private static final int WRITES = 250;

    @Test
    void positions_are_gapless_under_concurrent_writers_and_rollbacks() throws Exception {
        try (var log = OurLog.fresh()) {
            assertThat(readWhileWriting(log).stored())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 4_000).boxed().toList());
        }
    }

    @Test
    void control_a_plain_sequence_has_gaps() throws Exception {
        try (var log = PlainSequence.fresh()) {
            var stored = readWhileWriting(log).stored();

            assertThat(stored.getLast()).isGreaterThan(stored.size());
        }
    }

    @Test
    void commit_order_equals_position_order() throws Exception {
        try (var log = OurLog.fresh()) {
            var reading = readWhileWriting(log);

            assertThat(reading.seen()).isEqualTo(reading.stored());
        }
    }

    @Test
    void control_a_reader_of_a_plain_sequence_misses_late_commits() throws Exception {
        try (var log = PlainSequence.fresh()) {
            var reading = readWhileWriting(log);

            assertThat(reading.stored()).containsAll(reading.seen());
            assertThat(reading.seen()).hasSizeLessThan(reading.stored().size());
        }
    }

    private static Reading readWhileWriting(GrowingLog log) throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int name = writer;
                running.add(writers.submit(() -> {
                    for (int number = 1; number <= WRITES; number++) {
                        log.write(name, number);
                    }
                    return null;
                }));
            }
            var seen = new ArrayList<Long>();
            while (running.stream().anyMatch(writer -> !writer.isDone())) {
                seen.addAll(log.after(last(seen)));
            }
            for (var writer : running) {
                writer.get();
            }
            seen.addAll(log.after(last(seen)));
            return new Reading(seen, log.after(0));
        }
    }

    private static long last(List<Long> seen) {
        return seen.isEmpty() ? 0 : seen.getLast();
    }

    /** The events seen by a reader that never looked back, and the final content of the log. */
    private record Reading(List<Long> seen, List<Long> stored) {}
}
