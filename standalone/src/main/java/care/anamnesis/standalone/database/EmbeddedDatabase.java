package care.anamnesis.standalone.database;

import care.anamnesis.standalone.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** A running PostgreSQL of our own, with the database {@code anamnesis} and its two roles. */
final class EmbeddedDatabase implements AutoCloseable {
    private final DataDirectory data;
    private final PostgresServer server;
    private final String url;
    private final Roles roles;

    private EmbeddedDatabase(DataDirectory data, PostgresServer server, int port, Roles roles) {
        this.data = data;
        this.server = server;
        this.url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Roles.DATABASE);
        this.roles = roles;
    }

    /** @throws CannotStart with the reason and a remedy for the person who started it */
    static EmbeddedDatabase start(Path directory) {
        try {
            var data = DataDirectory.claim(directory);
            try {
                return startOn(data);
            } catch (IOException | SQLException | RuntimeException e) {
                data.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new CannotStart(
                    "The embedded PostgreSQL could not start in %s: %s".formatted(directory.toAbsolutePath(), e),
                    "Check that the directory can be written and the disk has room, or set SPRING_DATASOURCE_URL to a"
                            + " PostgreSQL 15 or newer of your own.",
                    e);
        }
    }

    private static EmbeddedDatabase startOn(DataDirectory data) throws IOException, SQLException {
        var binaries = PostgresBinaries.unpackInto(data.binaries());
        var server = new PostgresServer(PostgresPrograms.in(binaries), data);
        ensurePassword(data);
        var port = server.start();
        try {
            var roles = Roles.ensureOn(port, Files.readString(data.superuserPassword()));
            return new EmbeddedDatabase(data, server, port, roles);
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
        return url;
    }

    Roles roles() {
        return roles;
    }

    @Override
    public void close() throws IOException {
        try (data) {
            server.stop();
        }
    }
}
