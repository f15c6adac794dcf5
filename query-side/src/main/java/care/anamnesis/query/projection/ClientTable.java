package care.anamnesis.query.projection;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table of a projection: one row for each client, its state as JSON. */
public final class ClientTable<S> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final String name;
    private final String column;
    private final Class<S> type;

    /**
     * @param name the table with its schema
     * @param column the column that holds the state
     */
    public ClientTable(JdbcClient jdbc, String name, String column, Class<S> type) {
        this.jdbc = jdbc;
        this.name = name;
        this.column = column;
        this.type = type;
    }

    public Optional<Row<S>> find(UUID clientId) {
        return jdbc.sql("select client_id, version, position, %s from %s where client_id = :clientId"
                        .formatted(column, name))
                .param("clientId", clientId)
                .query(mapper())
                .optional();
    }

    /** Reads client, version, position and state from the first four columns. */
    public RowMapper<Row<S>> mapper() {
        return (row, _) -> new Row<>(
                row.getObject(1, UUID.class), row.getLong(2), row.getLong(3), JSON.readValue(row.getString(4), type));
    }

    /** @throws IllegalStateException if a row was written by someone else meanwhile */
    void write(Collection<Row<S>> rows) {
        var written = jdbc.sql("""
                        insert into %1$s (client_id, version, position, %2$s)
                        select * from unnest(
                            :clientIds::uuid[], :versions::bigint[], :positions::bigint[], :states::jsonb[])
                        on conflict (client_id) do update
                        set version = excluded.version, position = excluded.position, %2$s = excluded.%2$s
                        where %1$s.version < excluded.version
                        """.formatted(name, column))
                .param("clientIds", texts(rows, row -> row.clientId().toString()))
                .param("versions", texts(rows, row -> Long.toString(row.version())))
                .param("positions", texts(rows, row -> Long.toString(row.position())))
                .param("states", texts(rows, row -> JSON.writeValueAsString(row.state())))
                .update();
        if (written != rows.size()) {
            throw new IllegalStateException("%d of %d rows of %s were ahead of their projection"
                    .formatted(rows.size() - written, rows.size(), name));
        }
    }

    void clear() {
        jdbc.sql("truncate " + name).update();
    }

    private static <S> String[] texts(Collection<Row<S>> rows, Function<Row<S>, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
