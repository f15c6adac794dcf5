package care.anamnesis.eventlog;

import care.anamnesis.eventlog.Sight.Finding;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the end of the log and wakes waiting readers: at once when this process appends or another one notifies, and by
 * polling, which never stops, when a notification is lost.
 */
final class LogTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
    private static final int ANSWER_SECONDS = 2;

    private final HikariDataSource listening;
    private final LogReader polling;
    private final LineageKeeper lineage;
    private final Announcer announcer;
    private final Witness witness;
    private final ClockWatch clocks;
    private final KeptOutside outside;
    private final Duration interval;
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Thread watch =
            Thread.ofPlatform().name("event-log-tail").daemon().unstarted(this::watch);
    private volatile long head;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile long seen = System.nanoTime();
    private long looked;
    private volatile boolean closed;

    LogTail(
            HikariDataSource listening,
            LogReader polling,
            LineageKeeper lineage,
            Announcer announcer,
            Witness witness,
            ClockWatch clocks,
            KeptOutside outside,
            Duration interval) {
        this.listening = listening;
        this.polling = polling;
        this.lineage = lineage;
        this.announcer = announcer;
        this.witness = witness;
        this.clocks = clocks;
        this.outside = outside;
        this.interval = interval;
    }

    LogTail start() {
        announcer.start();
        poll(); // nothing is decided before this node has checked the log and the database's clock
        watch.start();
        return this;
    }

    long head() {
        return head;
    }

    /** Wakes the readers of this process at once, and those of other nodes right after. */
    void appended(long position) {
        reached(position);
        announcer.appended(position);
    }

    /** Records in this process that the log reaches at least this position. */
    private void reached(long position) {
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
        listeners.forEach(LogTail::wake);
    }

    /** A failure of a reader must not reach the caller that appended. */
    private static void wake(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn("A reader could not be woken", e);
        }
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
        announcer.close();
        watch.interrupt();
    }

    private void watch() {
        while (!closed) {
            try (var connection = listening.getConnection()) {
                listenUntilLost(connection);
            } catch (SQLException | RuntimeException e) {
                if (!closed) {
                    LOG.warn("Notifications are lost, polling until they are back: {}", e.getMessage());
                    poll();
                    pause();
                }
            }
        }
    }

    private void listenUntilLost(Connection connection) throws SQLException {
        try {
            listen(connection);
        } finally {
            listening.evictConnection(connection);
        }
    }

    /** A check after LISTEN finds what was committed before it. */
    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen event_log");
        }
        poll();
        var notified = connection.unwrap(PGConnection.class);
        while (!closed) {
            var notifications = notified.getNotifications(Math.toIntExact(interval.toMillis()));
            if (notifications != null && notifications.length > 0) {
                reached(Long.parseLong(notifications[notifications.length - 1].getParameter()));
            }
            if (System.nanoTime() - looked >= interval.toNanos()) {
                poll();
                requireAlive(connection);
            }
        }
    }

    private static void requireAlive(Connection connection) throws SQLException {
        if (!connection.isValid(ANSWER_SECONDS)) {
            throw new SQLException("The listening connection is dead");
        }
    }

    /** Also while notifications keep coming: they state the end of the log, not whether it is still the same log. */
    private void poll() {
        looked = System.nanoTime();
        try {
            lookNow();
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.warn("The log cannot be polled: {}", e.getMessage());
            }
        }
    }

    /** @throws LogUnavailable if the database does not answer */
    void lookNow() {
        looking.lock();
        try {
            look();
        } finally {
            looking.unlock();
        }
    }

    Duration unseenFor() {
        return Duration.ofNanos(System.nanoTime() - seen);
    }

    private void look() {
        var known = witness.known();
        var sight = sight(known);
        // what is known to be missing says more
        var asks = sight.server().writes() && !(sight.compareWith(known) instanceof Finding.InDoubt);
        var disproved = asks ? outside.doubt(sight.server().toString()) : Optional.<LogInDoubt>empty();
        if (disproved.isPresent()) {
            witness.doubts(disproved.get());
            fallBackTo(sight.head().position());
            return;
        }
        if (sight.compareWith(known) instanceof Finding.HasMoved) {
            lineage.begin(known, sight.lineage());
            sight = sight(known);
        }
        switch (sight.compareWith(known)) {
            case Finding.GoesOn finding -> goesOn(finding, sight.head());
            case Finding.HasMoved _ ->
                witness.doubts(LogInDoubt.Why.UNPROVEN, known.seen().position());
            case Finding.InDoubt finding -> isInDoubt(finding, sight);
        }
    }

    private Sight sight(Known known) {
        long before = System.nanoTime();
        var sight = polling.look(known);
        seen = System.nanoTime();
        clocks.looked(sight.clock(), before, seen);
        return sight;
    }

    private void goesOn(Finding.GoesOn finding, Mark end) {
        if (finding.afterLoss()) {
            fallBackTo(end.position());
        }
        witness.goesOn(finding);
        reached(end.position());
    }

    /** What only this node knows is passed on to the others, which would otherwise continue to write. */
    private void isInDoubt(Finding.InDoubt finding, Sight sight) {
        witness.doubts(finding.why(), finding.missing().position());
        fallBackTo(sight.head().position());
        if (finding.why() == LogInDoubt.Why.LOST && sight.server().writes()) {
            var _ = lineage.missing(finding.missing(), sight.lineage());
        }
    }

    /** Nobody must wait for a position that does not exist. */
    private void fallBackTo(long position) {
        lock.lock();
        try {
            head = position;
        } finally {
            lock.unlock();
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
