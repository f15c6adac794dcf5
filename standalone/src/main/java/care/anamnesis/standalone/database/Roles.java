package care.anamnesis.standalone.database;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * The roles that share the database, as in production: the owner, who may change its shape, the application and sign-in,
 * which begin with nothing but the right to connect. Their passwords live as long as this process.
 */
record Roles(String ownerPassword, String applicationPassword, String signInPassword) {
    static final String DATABASE = "anamnesis";
    static final String OWNER = "anamnesis_owner";
    static final String APPLICATION = "anamnesis_app";
    static final String SIGN_IN = "anamnesis_people";

    static Roles withNewPasswords() {
        return new Roles(newPassword(), newPassword(), newPassword());
    }

    void ensureOn(int port, String superuserPassword) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
        try (var connection = DriverManager.getConnection(url, PostgresServer.SUPERUSER, superuserPassword)) {
            ensureRole(connection, OWNER, ownerPassword);
            ensureRole(connection, APPLICATION, applicationPassword);
            ensureRole(connection, SIGN_IN, signInPassword);
            ensureDatabase(connection);
        }
    }

    static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void ensureRole(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "select from pg_roles where rolname = '%s'".formatted(role))) {
            execute(connection, "create role " + role);
        }
        execute(connection, """
            alter role %s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '%s'
            """.formatted(role, password));
    }

    private static void ensureDatabase(Connection connection) throws SQLException {
        if (!exists(connection, "select from pg_database where datname = '%s'".formatted(DATABASE))) {
            execute(connection, "create database %s owner %s".formatted(DATABASE, OWNER));
        }
        execute(connection, "revoke all on database %s, postgres, template1 from public".formatted(DATABASE));
        execute(connection, "grant connect on database %s to %s, %s".formatted(DATABASE, APPLICATION, SIGN_IN));
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
