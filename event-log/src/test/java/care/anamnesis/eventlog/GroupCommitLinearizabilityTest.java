package care.anamnesis.eventlog;

import care.anamnesis.eventlog.GroupCommit.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/**
 * Under every interleaving that Lincheck finds, each caller gets the answer to its own request, as if callers had come
 * one after the other, and nobody waits for ever. Each request is to be counted.
 */
public class GroupCommitLinearizabilityTest {
    private final Object ledger = new Object();
    private int counted;
    private final GroupCommit<Integer, Integer> commits =
            new GroupCommit<>(new Limits(8, 2, 1, Duration.ofDays(1)), new CallersThread(), this::count);

    @Operation
    public int submit(@Param(gen = IntGen.class, conf = "1:9") int amount) {
        return commits.submit(amount);
    }

    @Test
    void every_interleaving_is_linearizable() {
        new ModelCheckingOptions()
                .iterations(Rounds.of(2))
                .invocationsPerIteration(120)
                .threads(3)
                .actorsPerThread(2)
                .actorsBefore(0)
                .actorsAfter(1)
                .sequentialSpecification(Counter.class)
                .checkObstructionFreedom(false)
                .check(GroupCommitLinearizabilityTest.class);
    }

    private List<Optional<Integer>> count(List<Integer> batch) {
        synchronized (ledger) {
            var answers = new ArrayList<Optional<Integer>>();
            for (int amount : batch) {
                counted += amount;
                answers.add(Optional.of(counted));
            }
            return answers;
        }
    }

    /** What callers would see one after the other. */
    public static class Counter {
        private int counted;

        public int submit(int amount) {
            counted += amount;
            return counted;
        }
    }

    /** Appenders that work on the thread that calls them, so that the model checker sees every step. */
    private static final class CallersThread extends AbstractExecutorService {
        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return true;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
