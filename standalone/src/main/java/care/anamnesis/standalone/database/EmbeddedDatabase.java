package care.anamnesis.standalone.database;

import care.anamnesis.service.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;

/** A running PostgreSQL of our own, with the database {@code anamnesis} and its two roles. */
final class EmbeddedDatabase implements AutoCloseable {
    private final DataDirectory data;
    private final PostgresServer server;
    private final ServerWatch watch;
    private final Access access;

    /** Address and credentials of the database, known before it answers. */
    record Access(int port, Roles roles) {
        static Access chosen() throws IOException {
            return new Access(PostgresServer.freePort(), Roles.withNewPasswords());
        }

        String url() {
            return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Roles.DATABASE);
        }
    }

    private EmbeddedDatabase(DataDirectory data, PostgresServer server, ServerWatch watch, Access access) {
        this.data = data;
        this.server = server;
        this.watch = watch;
        this.access = access;
    }

    static EmbeddedDatabase start(Path directory) {
        try {
            return start(directory, Access.chosen(), ServerWatch.Limits.OURS);
        } catch (IOException e) {
            throw failed(directory, e);
        }
    }

    /** @throws CannotStart with the reason and a remedy for the person who started it */
    static EmbeddedDatabase start(Path directory, Access access, ServerWatch.Limits limits) {
        try {
            var data = DataDirectory.claim(directory);
            try {
                return startOn(data, access, limits);
            } catch (IOException | SQLException | RuntimeException e) {
                data.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw failed(directory, e);
        }
    }

    private static CannotStart failed(Path directory, Exception e) {
        return new CannotStart(
                "The embedded PostgreSQL could not start in %s: %s".formatted(directory.toAbsolutePath(), e),
                "Check that the directory can be written and the disk has room, or set SPRING_DATASOURCE_URL to a"
                        + " PostgreSQL 15 or newer of your own.",
                e);
    }

    private static EmbeddedDatabase startOn(DataDirectory data, Access access, ServerWatch.Limits limits)
            throws IOException, SQLException {
        var binaries = PostgresBinaries.unpacked(PostgresBinaries.cache(), data.binaries());
        var server = new PostgresServer(PostgresPrograms.in(binaries), data);
        ensurePassword(data);
        server.start(access.port());
        try {
            access.roles().ensureOn(access.port(), Files.readString(data.superuserPassword()));
            var watch = new ServerWatch(server, access.port(), limits, InstantSource.system()).begin();
            return new EmbeddedDatabase(data, server, watch, access);
        } catch (IOException | SQLException | RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    private static void ensurePassword(DataDirectory data) throws IOException {
        if (Files.exists(data.superuserPassword())) {
            return;
        }
        if (Files.exists(data.cluster())) {
            throw new CannotStart(
                    "The data in %s is there, but its password in %s is not."
                            .formatted(data.cluster(), data.superuserPassword()),
                    "Restore that file, or start on another directory with ANAMNESIS_DATA.");
        }
        DataDirectory.writeSecret(data.superuserPassword(), Roles.newPassword());
    }

    String url() {
        return access.url();
    }

    Roles roles() {
        return access.roles();
    }

    ServerState state() {
        return watch.state();
    }

    @Override
    public void close() throws IOException {
        try (data) {
            watch.close();
            if (server.process().isPresent()) {
                server.stop();
            }
        }
    }
}
