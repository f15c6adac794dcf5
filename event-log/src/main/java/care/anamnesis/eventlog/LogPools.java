package care.anamnesis.eventlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The log's own connections, apart from the application's and from each other: a slow projection delays no append and
 * no command that reads its stream.
 */
record LogPools(
        HikariDataSource appending,
        HikariDataSource reading,
        HikariDataSource projecting,
        HikariDataSource listening,
        HikariDataSource announcing,
        HikariDataSource proving)
        implements AutoCloseable {
    static final int APPENDERS = 2;

    /** The same as the application's own connections have in event-log.properties: together no more than three seconds. */
    private static final Duration PATIENCE = Duration.ofMillis(2500);

    private static final Duration DEAD_AFTER = Duration.ofMillis(500);

    /**
     * Set explicitly, because the database's own defaults may be weaker. The server ends a statement before the driver
     * gives up on the socket, so that an outcome is rarely unknown; a limit for transactions exists since PostgreSQL
     * 17.
     */
    private static final String SESSION = """
            set synchronous_commit = on;
            set default_transaction_isolation = 'read committed';
            set client_min_messages = warning;
            set statement_timeout = '15s';
            select set_config(name, '15s', false) from pg_settings where name = 'transaction_timeout'
            """;

    /** A notification is not stored, so it need not wait for the disk. */
    private static final String ANNOUNCING = "set synchronous_commit = off; set statement_timeout = '15s'";

    static LogPools beside(DataSource application) {
        return new LogPools(
                pool(application, "appending", APPENDERS, SESSION),
                pool(application, "reading", 8, SESSION),
                pool(application, "projecting", 4, SESSION),
                pool(application, "listening", 1, SESSION),
                pool(application, "announcing", 1, ANNOUNCING),
                pool(application, "proving", 2, SESSION));
    }

    /** All at once: each may wait some seconds for an unreachable database. */
    @Override
    public void close() {
        Stream.of(appending, reading, projecting, listening, announcing, proving)
                .parallel()
                .forEach(HikariDataSource::close);
    }

    private static HikariDataSource pool(DataSource application, String purpose, int size, String session) {
        var config = new HikariConfig();
        sameDatabase(application, config);
        config.setPoolName("event-log-" + purpose);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setAutoCommit(true);
        config.setConnectionInitSql(session);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(DEAD_AFTER.toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", config.getPoolName());
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("socketTimeout", "20");
        return new HikariDataSource(config);
    }

    private static void sameDatabase(DataSource application, HikariConfig config) {
        try {
            if (application.isWrapperFor(HikariDataSource.class)) {
                var hikari = application.unwrap(HikariDataSource.class);
                config.setJdbcUrl(hikari.getJdbcUrl());
                config.setUsername(hikari.getUsername());
                config.setPassword(hikari.getPassword());
                config.setDataSourceProperties(hikari.getDataSourceProperties());
            }
            if (config.getJdbcUrl() == null) {
                config.setDataSource(application);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The application's data source cannot be unwrapped", e);
        }
    }
}
