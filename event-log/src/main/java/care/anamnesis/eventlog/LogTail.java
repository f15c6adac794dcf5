package care.anamnesis.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows how far the log reaches and wakes whoever waits for more: at once when this process appends or another one
 * notifies, and by polling, which never stops, when a notification is lost.
 */
final class LogTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);

    private final DataSource listening;
    private final LogReader polling;
    private final Duration interval;
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Thread watch =
            Thread.ofPlatform().name("event-log-tail").daemon().unstarted(this::watch);
    private volatile long head;
    private volatile boolean closed;

    LogTail(DataSource listening, LogReader polling, Duration interval) {
        this.listening = listening;
        this.polling = polling;
        this.interval = interval;
    }

    LogTail start() {
        watch.start();
        return this;
    }

    long head() {
        return head;
    }

    /** Makes known that the log reaches at least this position. */
    void reached(long position) {
        lock.lock();
        try {
            if (position <= head) {
                return;
            }
            head = position;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
    }

    /** Waits until the log reaches beyond the position; false if it did not in time. */
    boolean awaitBeyond(long position, long timeout, TimeUnit unit) throws InterruptedException {
        long remaining = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (head <= position && remaining > 0) {
                remaining = advanced.awaitNanos(remaining);
            }
            return head > position;
        } finally {
            lock.unlock();
        }
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public void close() {
        closed = true;
        watch.interrupt();
    }

    private void watch() {
        while (!closed) {
            try (var connection = listening.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (closed) {
                    return;
                }
                LOG.warn("Notifications are lost, polling until they are back: {}", e.getMessage());
                pollOnce();
                pause();
            }
        }
    }

    /** What was committed before the connection listened is found by reading the head once it does. */
    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen event_log");
        }
        reached(polling.head());
        var notified = connection.unwrap(PGConnection.class);
        while (!closed) {
            var notifications = notified.getNotifications(Math.toIntExact(interval.toMillis()));
            if (notifications == null || notifications.length == 0) {
                reached(polling.head());
                continue;
            }
            reached(Long.parseLong(notifications[notifications.length - 1].getParameter()));
        }
    }

    private void pollOnce() {
        try {
            reached(polling.head());
        } catch (RuntimeException e) {
            LOG.warn("The log cannot be polled: {}", e.getMessage());
        }
    }

    private void pause() {
        try {
            Thread.sleep(interval);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
