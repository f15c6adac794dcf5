package care.anamnesis.eventlog;

import care.anamnesis.eventlog.PostgresEventStorageEngine.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** Reads the whole log forward, a page at a time, and asks the database only when the log has grown. */
final class LogStream implements TrackingEventStream {
    private final Function<Mark, Page> pages;
    private final LogTail tail;
    private final Deque<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private Mark last;
    private @Nullable Runnable onAvailable;

    /** @param last the event after which it begins; if another is there, the stream fails before it continues */
    LogStream(Function<Mark, Page> pages, LogTail tail, Mark last) {
        this.pages = pages;
        this.tail = tail;
        this.last = last;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.of(page.getFirst()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable() {
        while (page.isEmpty() && tail.head() > last.position()) {
            var next = pages.apply(last);
            if (next.last().equals(last)) {
                break; // the announced event is missing
            }
            last = next.last();
            page.addAll(next.events());
        }
        return !page.isEmpty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!hasNextAvailable()) {
            if (!tail.awaitBeyond(last.position(), deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable()) {
            tail.awaitBeyond(last.position(), Integer.MAX_VALUE, TimeUnit.SECONDS);
        }
        return page.removeFirst();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        close();
        onAvailable = callback;
        tail.addListener(callback);
        return true;
    }

    @Override
    public void close() {
        if (onAvailable != null) {
            tail.removeListener(onAvailable);
            onAvailable = null;
        }
    }
}
