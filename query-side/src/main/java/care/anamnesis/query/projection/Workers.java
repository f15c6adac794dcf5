package care.anamnesis.query.projection;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One worker for each core, with a bounded queue. The first failure ends everything. */
final class Workers implements AutoCloseable {
    private final int most = 2 * Runtime.getRuntime().availableProcessors();
    private final Semaphore seats = new Semaphore(most);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("projection-rebuild-", 0).daemon().factory());

    /** @throws RuntimeException why some earlier work has failed */
    void give(Runnable work) {
        seats.acquireUninterruptibly();
        requireNoFailure();
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } catch (Error e) {
                failure.compareAndSet(null, new IllegalStateException("A rebuild has failed", e));
                throw e;
            } finally {
                seats.release();
            }
        });
    }

    /** Waits until all submitted work is done. */
    void finish() {
        seats.acquireUninterruptibly(most);
        seats.release(most);
        requireNoFailure();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void requireNoFailure() {
        var first = failure.get();
        if (first != null) {
            throw first;
        }
    }
}
