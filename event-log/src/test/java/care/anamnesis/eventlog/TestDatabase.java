package care.anamnesis.eventlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.springframework.boot.SpringApplication;

/**
 * A fresh database with an owner and an application role, in the one PostgreSQL of this JVM. It is fast and forgets
 * everything: tests of durability start their own.
 */
public record TestDatabase(String url, String username, String password, String ownerUsername, String ownerPassword) {
    /** The secret that every service in a test had until now, and the one that took over after it. */
    public static final String FORMER_SECRET = "f0".repeat(32);

    public static final String SECRETS = "5e".repeat(32) + " " + FORMER_SECRET;

    private static final AtomicInteger CREATED = new AtomicInteger();

    public static TestDatabase fresh() {
        return in(Server.POSTGRES);
    }

    /** The same in a server of the oldest release of PostgreSQL that we support. */
    public static TestDatabase freshOnOldest() {
        return in(OldestServer.POSTGRES);
    }

    /** A fresh database in a server that the test has started itself. */
    static TestDatabase in(EmbeddedPostgres server) {
        var name = "anamnesis_" + CREATED.incrementAndGet();
        var database = new TestDatabase(
                "jdbc:postgresql://localhost:" + server.getPort() + "/" + name,
                name + "_app",
                "app",
                name + "_owner",
                "owner");
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role %s login password 'owner'".formatted(database.ownerUsername));
            statement.execute("create role %s login password 'app'".formatted(database.username));
            statement.execute("create database %s owner %s".formatted(name, database.ownerUsername));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    /** A data source of the application role, as the application has one. */
    public HikariDataSource dataSource() {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** Sets the database of a Spring test, for example from a {@code @DynamicPropertySource}. */
    public void register(BiConsumer<String, String> properties) {
        properties.accept("spring.datasource.url", url);
        properties.accept("spring.datasource.username", username);
        properties.accept("spring.datasource.password", password);
        properties.accept("anamnesis.owner.username", ownerUsername);
        properties.accept("anamnesis.owner.password", ownerPassword);
        properties.accept("anamnesis.secret", SECRETS);
    }

    /** Runs a statement as the owner, whom the guards do not restrict. */
    public void asOwner(String sql) {
        try (var connection = DriverManager.getConnection(url, ownerUsername, ownerPassword);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Accepts any time from a node. */
    void takesAnyTime() {
        asOwner("create or replace function event_log.clock_bound() returns interval language sql immutable"
                + " as $$ select interval '1000 years' $$");
    }

    /** Removes the end of the log, as a failover to a standby that was behind does, and keeps it for restoring. */
    public void loseLogAfter(long position) {
        asOwner("""
                begin;
                alter table event_log.events disable trigger all;
                alter table event_log.answered_commands disable trigger all;
                drop table if exists lost;
                create table lost as select * from event_log.events where position > %1$d;
                delete from event_log.events where position > %1$d;
                delete from event_log.answered_commands where last_position > %1$d;
                alter table event_log.events enable always trigger append_only_rows;
                alter table event_log.events enable always trigger append_only_table;
                alter table event_log.answered_commands enable always trigger append_only_rows;
                alter table event_log.answered_commands enable always trigger append_only_table;
                commit
                """.formatted(position));
    }

    /** The log is complete again: the answers came from a server that was behind, and now come from the right one. */
    void findLogAgain() {
        asOwner("insert into event_log.events select * from lost");
    }

    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            return start(EmbeddedPostgres.builder());
        }

        private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
            try {
                var server = builder.setServerConfig("max_connections", "400")
                        .setRegisterShutdownHook(Boolean.getBoolean("anamnesis.test.database.ends-with-jvm"))
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** After the last application that uses one: an application without its database waits for it before it ends. */
        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class OldestServer {
        private static final EmbeddedPostgres POSTGRES =
                Server.start(EmbeddedPostgres.builder().setPgBinaryResolver((_, _) -> OldestPostgres.binaries()));
    }
}
