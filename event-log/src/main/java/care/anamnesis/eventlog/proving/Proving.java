package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.proving.Integrator.Round;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves the log while the service runs. Of all nodes on one database one integrates: it holds a lock of its session, which
 * ends with it. Each node sees whether what is kept outside keeps up with the log.
 */
final class Proving implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Proving.class);
    private static final Duration READ_AGAIN = Duration.ofDays(1);
    private static final Duration READ_AGAIN_IN_DOUBT = Duration.ofSeconds(30);
    private static final String ELECT = "select pg_try_advisory_lock('event_log.tree_heads'::regclass::oid::bigint)";
    private static final int ANSWER_SECONDS = 2;

    private final DataSource dataSource;
    private final TreeStore store;
    private final Integrator integrator;
    private final Comparison comparison;
    private final Outside outside;
    private final OutsideWatch watch;
    private final Clock clock;
    private final EachSecond rounds =
            new EachSecond("event-log-proving", this::round, this::resign, LOG, "The log cannot be proved at present");
    private volatile @Nullable Connection elected;
    private Instant readAgain = Instant.MIN;
    private long awaited;

    Proving(
            DataSource dataSource,
            TreeStore store,
            Integrator integrator,
            Comparison comparison,
            Outside outside,
            OutsideWatch watch,
            Clock clock) {
        this.dataSource = dataSource;
        this.store = store;
        this.integrator = integrator;
        this.comparison = comparison;
        this.outside = outside;
        this.watch = watch;
        this.clock = clock;
    }

    Proving start() {
        rounds.start();
        return this;
    }

    /** Whether this node is the one that signs. */
    boolean integrates() {
        return elected != null;
    }

    private boolean round() throws IOException, SQLException {
        return isElected() ? integrate() : follow();
    }

    private boolean integrate() throws IOException {
        return switch (integrator.round()) {
            case Round.Kept kept -> {
                readEverything();
                isKept(kept.size());
                yield kept.hasMore();
            }
            case Round.InDoubt _ -> {
                watch.looksAgain();
                readEverything();
                yield follow();
            }
            case Round.Overtaken _ -> follow();
        };
    }

    /** What another node has kept outside; it says itself whether there is more. */
    private boolean follow() throws IOException {
        isKept(outside.newest().map(one -> one.checkpoint().checkpoint().size()).orElse(0L));
        return false;
    }

    /** At first, each day, and often while something is wrong. */
    private void readEverything() {
        var now = clock.instant();
        if (now.isBefore(readAgain)) {
            return;
        }
        var changed = comparison.firstChanged();
        watch.hasRead(changed);
        readAgain = now.plus(changed.isEmpty() ? READ_AGAIN : READ_AGAIN_IN_DOUBT);
    }

    /** What the log held at an earlier look must be kept outside sooner or later, also while it grows all the time. */
    private void isKept(long kept) {
        if (kept >= awaited) {
            watch.isUpToDate(kept);
            awaited = store.lastPosition();
        }
    }

    private boolean isElected() throws SQLException {
        if (elected != null && elected.isValid(ANSWER_SECONDS)) {
            return true;
        }
        resign();
        var connection = dataSource.getConnection();
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(ELECT)) {
            answer.next();
            if (answer.getBoolean(1)) {
                elected = connection;
                return true;
            }
        } finally {
            if (elected == null) {
                connection.close();
            }
        }
        return false;
    }

    /** The lock ends with the session, so the connection must not return to its pool as it is. */
    private void resign() {
        var connection = elected;
        elected = null;
        if (connection == null) {
            return;
        }
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            LOG.debug("The lock has ended with its connection: {}", e.toString());
        }
    }

    /** Does not wait for the next second: somebody is waiting for a checkpoint. */
    void signsSoon() {
        rounds.soon();
    }

    @Override
    public void close() {
        rounds.close();
    }
}
