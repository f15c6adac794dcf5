package care.anamnesis.eventlog;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifies other nodes of the last position that this one has appended: just after the commit and beside it, so that no
 * commit waits for a notification, and not for every commit when they follow each other closely. A position implies all
 * before it. If this node dies before the notification, the others find out by polling.
 */
final class Announcer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final Duration PACE = Duration.ofMillis(5);

    private final DataSource announcing;
    private final AtomicLong appended = new AtomicLong();
    private final Thread thread =
            Thread.ofPlatform().name("event-log-announcer").daemon().unstarted(this::announce);
    private volatile boolean closed;

    Announcer(DataSource announcing) {
        this.announcing = announcing;
    }

    Announcer start() {
        thread.start();
        return this;
    }

    /** Returns at once. */
    void appended(long position) {
        appended.accumulateAndGet(position, Math::max);
        LockSupport.unpark(thread);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void announce() {
        long announced = 0;
        while (!closed) {
            long position = appended.get();
            if (position > announced) {
                announce(position);
                announced = position;
                pause();
            } else {
                LockSupport.park(this);
            }
        }
    }

    private void announce(long position) {
        try (var connection = announcing.getConnection();
                var notification = connection.prepareStatement("select pg_notify('event_log', ?)")) {
            notification.setString(1, Long.toString(position));
            notification.execute();
        } catch (SQLException | RuntimeException e) {
            if (!closed) {
                LOG.warn(
                        "Other nodes were not told of position {}, and will find it by polling: {}",
                        position,
                        e.getMessage());
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
