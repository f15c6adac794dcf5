package care.anamnesis.query.projection;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows written into a table by COPY, in the open transaction if there is one. */
final class CopiedRows {
    private CopiedRows() {}

    static void into(JdbcTemplate jdbc, String table, List<String> columns, Collection<List<@Nullable Object>> rows) {
        var sql = "copy %s (%s) from stdin".formatted(table, String.join(", ", columns));
        var text = text(columns.size(), rows);
        ConnectionCallback<Long> copy = connection -> copy(connection, sql, text);
        jdbc.execute(copy);
    }

    private static long copy(Connection connection, String sql, String text) throws SQLException {
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(int columns, Collection<List<@Nullable Object>> rows) {
        var text = new StringBuilder();
        for (var row : rows) {
            if (row.size() != columns) {
                throw new IllegalArgumentException("A row has %d values for %d columns".formatted(row.size(), columns));
            }
            for (int column = 0; column < columns; column++) {
                text.append(column == 0 ? "" : "\t");
                append(text, row.get(column));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        var written = value.toString();
        for (int i = 0; i < written.length(); i++) {
            var c = written.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
