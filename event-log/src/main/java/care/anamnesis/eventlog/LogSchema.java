package care.anamnesis.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Migrates the schema of the log, as its owner, and grants the application only what it needs. */
final class LogSchema {
    private static final Logger LOG = LoggerFactory.getLogger(LogSchema.class);

    private LogSchema() {}

    static void migrate(DataSource application, String ownerName, String ownerPassword, boolean playsThePast) {
        try (var connection = application.getConnection()) {
            var database = connection.getMetaData();
            var flyway = Flyway.configure()
                    .schemas("event_log")
                    .locations("classpath:care/anamnesis/eventlog/schema")
                    .placeholders(Map.of(
                            "application_role",
                            database.getUserName(),
                            "plays_the_past",
                            Boolean.toString(playsThePast)));
            if (ownerName.isBlank()) {
                LOG.warn("The application owns the log and could switch off its guards: name another owner"
                        + " in anamnesis.owner.username");
                flyway.dataSource(application);
            } else {
                flyway.dataSource(database.getURL(), ownerName, ownerPassword);
            }
            flyway.load().migrate();
            warnUnlessDurable(connection);
        } catch (SQLException e) {
            throw new LogUnavailable("The database did not answer", e);
        }
    }

    private static void warnUnlessDurable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var off = statement.executeQuery("select name from pg_settings"
                        + " where name in ('fsync', 'full_page_writes') and setting = 'off'")) {
            while (off.next()) {
                LOG.warn("What is acknowledged may be lost: the server runs with {} off", off.getString(1));
            }
        }
    }
}
