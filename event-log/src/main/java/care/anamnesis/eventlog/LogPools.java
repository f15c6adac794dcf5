package care.anamnesis.eventlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The log's own connections, apart from the application's and from each other: a slow projection holds up no append and
 * no command that reads its stream.
 */
record LogPools(
        HikariDataSource appending, HikariDataSource reading, HikariDataSource projecting, HikariDataSource listening)
        implements AutoCloseable {
    static final int APPENDERS = 2;

    /**
     * Asked for by name, because the database's own defaults may be weaker. The server ends a statement before the driver
     * gives up on the socket, so that an outcome is unknown as rarely as possible; a transaction's own limit exists from
     * PostgreSQL 17 on.
     */
    private static final String SESSION = """
            set synchronous_commit = on;
            set default_transaction_isolation = 'read committed';
            set client_min_messages = warning;
            set statement_timeout = '15s';
            select set_config(name, '15s', false) from pg_settings where name = 'transaction_timeout'
            """;

    static LogPools beside(DataSource application) {
        return new LogPools(
                pool(application, "appending", APPENDERS),
                pool(application, "reading", 8),
                pool(application, "projecting", 4),
                pool(application, "listening", 1));
    }

    @Override
    public void close() {
        appending.close();
        reading.close();
        projecting.close();
        listening.close();
    }

    private static HikariDataSource pool(DataSource application, String purpose, int size) {
        var config = new HikariConfig();
        sameDatabase(application, config);
        config.setPoolName("event-log-" + purpose);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setAutoCommit(true);
        config.setConnectionInitSql(SESSION);
        config.setConnectionTimeout(Duration.ofSeconds(3).toMillis());
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
