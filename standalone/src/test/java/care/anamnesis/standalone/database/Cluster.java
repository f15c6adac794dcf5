package care.anamnesis.standalone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** The database in a data directory as a test sees it from outside. */
record Cluster(Path directory) {
    Path file(String name) {
        return directory.resolve("postgres").resolve(name);
    }

    /** The first column of the first row, asked by the superuser. */
    String answer(String url, String sql) throws IOException, SQLException {
        var password = Files.readString(directory.resolve("superuser-password"));
        return answer(url, PostgresServer.SUPERUSER, password, sql);
    }

    static String answer(String url, String user, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "done";
            }
            var rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }

    Optional<ProcessHandle> postmaster() throws IOException {
        var pidFile = file("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst()));
    }
}
