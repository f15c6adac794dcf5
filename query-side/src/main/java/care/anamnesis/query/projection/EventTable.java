package care.anamnesis.query.projection;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of a projection with rows for each event. */
public final class EventTable {
    private final JdbcTemplate jdbc;
    private final String name;
    private final List<String> columns;

    /**
     * @param name the table with its schema
     * @param columns that the projection fills; the first one is {@code position}, the event's
     */
    public EventTable(JdbcTemplate jdbc, String name, List<String> columns) {
        if (!columns.getFirst().equals("position")) {
            throw new IllegalArgumentException("The first column of " + name + " is not the position");
        }
        this.jdbc = jdbc;
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    String name() {
        return name;
    }

    EventTable named(String other) {
        return new EventTable(jdbc, other, columns);
    }

    void insert(Collection<List<@Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            CopiedRows.into(jdbc, name, columns, rows);
        }
    }

    /** The positions whose rows are not the same, byte for byte, in this table and another one, unless they are parked. */
    List<String> differing(String other, long upToPosition, String projection) {
        return jdbc.query(
                """
                select distinct position from (
                    (select position, t::text from %1$s t where position <= ? except all select position, t::text from %2$s t)
                    union all
                    (select position, t::text from %2$s t where position <= ? except all
                        select position, t::text from %1$s t)) as differing
                where position not in (select position from query.parked where projection = ?)
                order by position
                """.formatted(name, other), (row, _) -> row.getString(1), upToPosition, upToPosition, projection);
    }
}
