package care.anamnesis.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The PostgreSQL of the run: durable, and with the same settings for every contender. */
final class Server implements AutoCloseable {
    private static final Map<String, String> SETTINGS = settings();

    private final EmbeddedPostgres postgres;
    private final Path directory;
    private final List<Database> databases = new ArrayList<>();
    private int created;

    private Server(EmbeddedPostgres postgres, Path directory) {
        this.postgres = postgres;
        this.directory = directory;
    }

    /** @throws IllegalStateException if the server does not run with the durable settings */
    static Server start(Path directory) throws IOException, SQLException {
        Files.createDirectories(directory);
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("postgres"))
                .setCleanDataDirectory(true);
        SETTINGS.forEach(builder::setServerConfig);
        var server = new Server(builder.start(), directory.resolve("postgres"));
        server.checkDurable();
        return server;
    }

    Database fresh(String purpose) {
        created++;
        var name = purpose + "_" + created;
        var database = new Database(name, "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name);
        execute("create role %s login password '%s'".formatted(database.owner(), Database.password()));
        execute("create role %s login password '%s'".formatted(database.application(), Database.password()));
        execute("create database %s owner %s".formatted(name, database.owner()));
        databases.add(database);
        return database;
    }

    /** Frees the disk space. */
    void dropAll() {
        databases.forEach(database -> execute("drop database %s with (force)".formatted(database.name())));
        databases.clear();
    }

    /** So that no contender pays for the writes of the previous one. */
    void checkpoint() {
        execute("checkpoint");
    }

    String version() throws SQLException {
        return setting("server_version").split(" ", 2)[0];
    }

    static String describeSettings() {
        return SETTINGS.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(", "));
    }

    long processId() throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid"))
                .getFirst()
                .strip());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private void checkDurable() throws SQLException {
        for (var setting : SETTINGS.entrySet()) {
            if (!setting(setting.getKey()).equals(setting.getValue())) {
                throw new IllegalStateException("%s is %s".formatted(setting.getKey(), setting(setting.getKey())));
            }
        }
    }

    private String setting(String name) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    private static Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("shared_buffers", "1GB");
        settings.put("max_wal_size", "8GB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("max_connections", "1000");
        return settings;
    }
}
