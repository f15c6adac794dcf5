package care.anamnesis.service;

import care.anamnesis.eventlog.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * A database with the roles that docker/database/roles.sh makes, and the tables of all sides as their processes make them.
 */
record PracticeDatabase(String server, String name, String migrator, String command, String query, String people) {
    private static final String SCRIPT = "../docker/database/roles.sh";
    private static final String PASSWORD = "for-a-test";

    /** As in docker/compose.yaml. */
    static PracticeDatabase ofCompose() throws IOException, SQLException {
        var database = new PracticeDatabase(
                server(TestDatabase.fresh()),
                "anamnesis",
                "anamnesis_migrator",
                "anamnesis_command",
                "anamnesis_query",
                "anamnesis_people");
        var script = Files.readString(Path.of(SCRIPT))
                .split("<<'SQL'\n|\nSQL", -1)[1]
                .split("\\\\connect anamnesis", -1);
        for (var part = 0; part < script.length; part++) {
            try (var connection = database.asSuperuser(part == 0 ? "postgres" : database.name);
                    var statement = connection.createStatement()) {
                for (var line : statements(script[part])) {
                    statement.execute(line);
                }
            }
        }
        database.migrate();
        return database;
    }

    /** As in one box: one role for commands and questions, and the owner signs in. */
    static PracticeDatabase ofOneBox() throws SQLException {
        var box = TestDatabase.fresh();
        var name = box.url().substring(box.url().lastIndexOf('/') + 1);
        var database = new PracticeDatabase(
                server(box), name, box.ownerUsername(), box.username(), box.username(), name + "_people");
        try (var connection = database.asSuperuser(name);
                var statement = connection.createStatement()) {
            statement.execute("alter role %s password '%s'".formatted(box.ownerUsername(), PASSWORD));
            statement.execute("create role %s login".formatted(database.people));
        }
        database.migrate();
        return database;
    }

    private static String server(TestDatabase database) {
        return database.url().substring(0, database.url().lastIndexOf('/') + 1);
    }

    /** Without what only psql understands. */
    private static List<String> statements(String script) {
        var statements = new ArrayList<String>();
        for (var line : script.lines().toList()) {
            if (!line.startsWith("\\") && !line.isBlank()) {
                statements.add(line.replaceAll(":'[a-z]+'", "'" + PASSWORD + "'"));
            }
        }
        return statements;
    }

    private void migrate() {
        for (var role : List.of(command, query)) {
            migrate("event_log", "eventlog/schema", Map.of("application_role", role, "plays_the_past", "false"));
        }
        migrate("query", "query/schema", Map.of("application_role", query));
        migrate("sign_in", "service/schema", Map.of("sign_in_role", people));
    }

    private void migrate(String schema, String scripts, Map<String, String> placeholders) {
        Flyway.configure()
                .schemas(schema)
                .locations("classpath:care/anamnesis/" + scripts)
                .placeholders(placeholders)
                .dataSource(server + name, migrator, PASSWORD)
                .load()
                .migrate();
    }

    Connection asSuperuser() throws SQLException {
        return asSuperuser(name);
    }

    private Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(server + database, "postgres", "");
    }

    Connection as(String role) throws SQLException {
        return DriverManager.getConnection(server + name, role, PASSWORD);
    }
}
