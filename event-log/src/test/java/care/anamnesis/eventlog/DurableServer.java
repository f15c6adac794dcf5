package care.anamnesis.eventlog;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL that keeps its promises, and that can be killed and started again on the same data. */
final class DurableServer implements AutoCloseable {
    /** Below those that the system hands out: while a server is dead, no other takes its port. */
    private static final AtomicInteger PORTS =
            new AtomicInteger(20_000 + ThreadLocalRandom.current().nextInt(10_000));

    private final int port = freePort();
    private Path data;
    private EmbeddedPostgres postgres;

    DurableServer(Path data) throws IOException {
        this.data = data;
        this.postgres = start();
    }

    private static int freePort() {
        while (true) {
            var port = PORTS.getAndIncrement();
            try (var _ = new ServerSocket(port)) {
                return port;
            } catch (IOException _) {
                // somebody else has it
            }
        }
    }

    TestDatabase freshDatabase() {
        return TestDatabase.in(postgres);
    }

    /** SIGKILL to the postmaster and to every process of its own, which leaves them no time to write anything. */
    void kill() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        var processes =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    /** A copy of the data, which must not be in use: the content of a backup of a stopped server. */
    void stopAndCopyTo(Path copy) throws IOException {
        postgres.close();
        copy(data, copy);
    }

    static void copy(Path data, Path copy) throws IOException {
        FileSystemUtils.copyRecursively(data, copy);
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwx------"));
    }

    void stop() throws IOException {
        postgres.close();
    }

    /** Starts on other data, where it was stopped before: the same address, as after a restore or a failover. */
    void startOn(Path otherData) throws IOException {
        data = otherData;
        startAgain();
    }

    /** The same as a standby that has received nothing from its primary since, and is promoted. */
    void promoteOn(Path otherData) throws IOException, SQLException {
        Files.createFile(otherData.resolve("standby.signal"));
        startOn(otherData);
        asSuperuser("select pg_promote()");
    }

    void startAgain() throws IOException {
        postgres.close();
        postgres = start();
    }

    DataSource ofSuperuser() {
        return postgres.getPostgresDatabase();
    }

    void asSuperuser(String... statements) throws SQLException {
        try (var connection = ofSuperuser().getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }
}
