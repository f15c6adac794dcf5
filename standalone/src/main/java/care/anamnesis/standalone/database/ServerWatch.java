package care.anamnesis.standalone.database;

import care.anamnesis.service.CannotStart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server again whenever it ends unexpectedly. If it cannot start, for example on a full disk, it is tried
 * again with growing pauses for as long as the service runs; if it starts and ends repeatedly, the service stops
 * trying.
 */
final class ServerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);

    private final PostgresServer server;
    private final int port;
    private final Limits limits;
    private final InstantSource time;
    private final Deque<Instant> ends = new ArrayDeque<>();
    private final Thread thread =
            Thread.ofPlatform().name("embedded-postgresql-watch").daemon().unstarted(this::watch);
    private volatile ServerState state = ServerState.running(0, Optional.empty());
    private int startedAgain;

    /**
     * @param ends within the span after which the service stops trying
     * @param firstPause before it is tried again after a start that failed, doubled each time up to the longest
     */
    record Limits(int ends, Duration span, Duration firstPause, Duration longestPause) {
        static final Limits OURS = new Limits(5, Duration.ofMinutes(10), Duration.ofSeconds(1), Duration.ofSeconds(30));

        Duration pauseAfter(Duration pause) {
            var doubled = pause.multipliedBy(2);
            return doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
        }
    }

    ServerWatch(PostgresServer server, int port, Limits limits, InstantSource time) {
        this.server = server;
        this.port = port;
        this.limits = limits;
        this.time = time;
    }

    ServerWatch begin() {
        thread.start();
        return this;
    }

    ServerState state() {
        return state;
    }

    /** From now on an end of the server is intended. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            while (!isGivenUp()) {
                awaitEnd();
                ends.addLast(time.instant());
                startAgain();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            state = ServerState.down(startedAgain, last(), "Nobody watches the embedded PostgreSQL any more: " + e);
            LOG.error("Nobody watches the embedded PostgreSQL any more", e);
        }
    }

    private void awaitEnd() throws IOException, InterruptedException {
        var process = server.process();
        if (process.isPresent()) {
            try {
                process.get().onExit().get();
            } catch (ExecutionException e) {
                throw new IOException("The process of PostgreSQL cannot be watched", e);
            }
        }
    }

    private boolean isGivenUp() {
        var begin = time.instant().minus(limits.span());
        ends.removeIf(end -> end.isBefore(begin));
        if (ends.size() < limits.ends()) {
            return false;
        }
        state = ServerState.down(
                startedAgain,
                last(),
                "The embedded PostgreSQL has ended %d times within %d minutes and is not started again. Read its log in"
                                .formatted(ends.size(), limits.span().toMinutes())
                        + " the data directory, then start Anamnesis again.");
        LOG.error(state.sentence());
        return true;
    }

    private void startAgain() throws IOException, InterruptedException {
        if (isGivenUp()) {
            return;
        }
        LOG.warn("The embedded PostgreSQL has ended by itself and is started again");
        state = ServerState.down(startedAgain, last(), "The embedded PostgreSQL has ended and is being started again.");
        var pause = limits.firstPause();
        for (var attempt = 1; !hasStarted(attempt, pause); attempt++) {
            Thread.sleep(pause);
            pause = limits.pauseAfter(pause);
        }
        startedAgain++;
        state = ServerState.running(startedAgain, last());
        LOG.warn("The embedded PostgreSQL runs again");
    }

    private boolean hasStarted(int attempt, Duration pause) throws IOException {
        try {
            server.start(port);
            return true;
        } catch (CannotStart e) {
            var sentence = "The embedded PostgreSQL has ended and could not be started again yet (attempt %d): %s"
                    .formatted(attempt, e.getMessage());
            state = ServerState.down(startedAgain, last(), sentence);
            LOG.error("{} The next attempt is in {} seconds.", sentence, pause.toSeconds());
            return false;
        }
    }

    private Optional<Instant> last() {
        return Optional.ofNullable(ends.peekLast());
    }
}
