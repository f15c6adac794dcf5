package care.anamnesis.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Callers that all begin at the same moment. */
final class Callers implements AutoCloseable {
    private final int count;
    private final ExecutorService threads;

    Callers(int count) {
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count);
    }

    /** The result of each caller, in their order. */
    <T> List<T> atOnce(IntFunction<Callable<T>> calls) throws InterruptedException {
        var barrier = new CyclicBarrier(count);
        List<Future<T>> running = new ArrayList<>();
        for (int caller = 0; caller < count; caller++) {
            var call = calls.apply(caller);
            running.add(threads.submit(() -> {
                barrier.await();
                return call.call();
            }));
        }
        var results = new ArrayList<T>();
        for (var future : running) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            }
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
