package care.anamnesis.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.standalone.database.ServerWatch.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed, and its volume filled up, for real. */
class StartedAgainTest {
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Limits OURS = new Limits(5, Duration.ofMinutes(10), SOON, SOON);

    @TempDir
    private Path directory;

    @Test
    void a_server_that_was_killed_is_started_again_at_the_same_address_with_everything_acknowledged() throws Exception {
        try (var database = start(OURS)) {
            write(database, "create table remembered as select 'kept' as word");
            for (var times = 1; times <= 2; times++) {
                kill();
                awaitStartedAgain(database, times);
                assertThat(read(database)).isEqualTo("kept");
            }
            assertThat(database.state().isUp()).isTrue();
            assertThat(database.state().lastEnd()).isPresent();
            assertThat(database.state().sentence()).contains("had ended by itself and was started again");
        }
        assertThat(cluster().postmaster()).isEmpty();
    }

    @Test
    void a_server_that_ends_again_and_again_is_given_up_with_a_sentence() throws Exception {
        try (var database = start(new Limits(2, Duration.ofMinutes(10), SOON, SOON))) {
            kill();
            awaitStartedAgain(database, 1);
            kill();
            await(() -> database.state().sentence().contains("is not started again"));

            assertThat(database.state().isUp()).isFalse();
            assertThat(database.state().startedAgain()).isOne();
        }
    }

    @Test
    void a_server_that_a_full_volume_stopped_is_started_again_when_there_is_room() throws Exception {
        EmbeddedDatabase.start(directory).close();
        try (var volume = SmallVolume.under(cluster().file("pg_wal"));
                var database = start(OURS)) {
            write(database, "create table remembered as select 'kept' as word");
            volume.fill();
            if (!volume.isMounted()) {
                kill();
            }
            await(() -> cannotBeStarted(database) || hasWrittenOn(database));
            assertThat(database.state().isUp()).isFalse();

            volume.makeRoom();

            awaitStartedAgain(database, 1);
            assertThat(read(database)).isEqualTo("kept");
        }
    }

    private EmbeddedDatabase start(Limits limits) throws IOException {
        return EmbeddedDatabase.start(directory, EmbeddedDatabase.Access.chosen(), limits);
    }

    private void kill() throws IOException {
        var postmaster = cluster().postmaster().orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    private static boolean cannotBeStarted(EmbeddedDatabase database) {
        return database.state().sentence().contains("could not be started again yet");
    }

    /**
     * Fills one segment of the server's log after the other. Without room for the next one the server stops, and recovers by
     * itself as long as the last segment has room for that; so it is written on until it has none.
     */
    private boolean hasWrittenOn(EmbeddedDatabase database) throws IOException {
        try {
            write(database, "update remembered set word = 'kept'");
            write(database, "select pg_switch_wal()");
        } catch (SQLException _) {
            // Down, or shutting down.
        }
        return false;
    }

    private static void awaitStartedAgain(EmbeddedDatabase database, int times) {
        await(() -> database.state().isUp() && database.state().startedAgain() == times);
    }

    private static void await(Callable<Boolean> condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds(condition)) {
            assertThat(System.nanoTime()).as("It came true within a minute").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Cluster cluster() {
        return new Cluster(directory);
    }

    private void write(EmbeddedDatabase database, String sql) throws IOException, SQLException {
        cluster().answer(database.url(), sql);
    }

    private String read(EmbeddedDatabase database) throws IOException, SQLException {
        return cluster().answer(database.url(), "select word from remembered");
    }
}
