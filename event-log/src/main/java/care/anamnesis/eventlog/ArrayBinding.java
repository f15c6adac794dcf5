package care.anamnesis.eventlog;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Binds one array after the other. */
final class ArrayBinding {
    private final PreparedStatement statement;
    private int last;

    ArrayBinding(PreparedStatement statement) {
        this.statement = statement;
    }

    <R> void texts(List<R> rows, Function<R, @Nullable String> column) throws SQLException {
        array("text", rows, column, String[]::new);
    }

    <R> void integers(List<R> rows, Function<R, Integer> column) throws SQLException {
        array("int4", rows, column, Integer[]::new);
    }

    <R> void longs(List<R> rows, Function<R, Long> column) throws SQLException {
        array("int8", rows, column, Long[]::new);
    }

    <R> void booleans(List<R> rows, Function<R, Boolean> column) throws SQLException {
        array("bool", rows, column, Boolean[]::new);
    }

    <R> void bytes(List<R> rows, Function<R, byte[]> column) throws SQLException {
        array("bytea", rows, column, byte[][]::new);
    }

    private <R> void array(
            String type, List<R> rows, Function<R, ? extends @Nullable Object> column, IntFunction<Object[]> empty)
            throws SQLException {
        var values = rows.stream().map(column).toArray(empty);
        statement.setArray(++last, statement.getConnection().createArrayOf(type, values));
    }
}
