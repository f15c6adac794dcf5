package care.anamnesis.eventlog;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** How many callers there are at a time, so that the next batch can wait a moment for those who are about to ask again. */
final class Present {
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private volatile int expected;
    private volatile @Nullable Thread waiting;

    void enter() {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
    }

    void leave() {
        now.decrementAndGet();
    }

    /** Waits until as many callers have come as were there at once since the last time, but no longer than this. */
    void await(IntSupplier come, long patience) {
        expected = most.getAndSet(now.get());
        if (patience <= 0 || expected <= 1) {
            return;
        }
        waiting = Thread.currentThread();
        if (come.getAsInt() < expected) {
            LockSupport.parkNanos(this, patience);
        }
        waiting = null;
    }

    /** As many as these have come. */
    void wake(int come) {
        var thread = waiting;
        if (thread != null && come >= expected) {
            LockSupport.unpark(thread);
        }
    }
}
