package care.anamnesis.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** One contender's own database in the one server of the run, with an owner and an application role. */
record Database(String name, String url) {
    private static final String PASSWORD = "benchmark";

    String owner() {
        return name + "_owner";
    }

    String application() {
        return name + "_app";
    }

    static String password() {
        return PASSWORD;
    }

    /** Named as in the application's settings. */
    Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                application(),
                "spring.datasource.password",
                PASSWORD,
                "anamnesis.owner.username",
                owner(),
                "anamnesis.owner.password",
                PASSWORD,
                "anamnesis.secret",
                "5e".repeat(32));
    }

    HikariDataSource applicationPool(int connections) {
        return pool(application(), connections);
    }

    HikariDataSource ownerPool(int connections) {
        return pool(owner(), connections);
    }

    /** A connection that bypasses the guards of the log. */
    Connection ownerConnection() throws SQLException {
        return DriverManager.getConnection(url, owner(), PASSWORD);
    }

    void asOwner(String sql) {
        try (var connection = ownerConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String sql) {
        try (var connection = ownerConnection()) {
            return number(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private HikariDataSource pool(String role, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(role);
        config.setPassword(PASSWORD);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
