package care.anamnesis.query.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Reads the rows of a {@link ClientTable}.
 *
 * @param sql opens a query: people's questions go through what they may read
 */
public record ClientRows<S>(Function<String, StatementSpec> sql, String table, String column, Class<S> type) {

    /** All clients, with the version at which each stands. */
    public Map<UUID, Long> versions() {
        var versions = new HashMap<UUID, Long>();
        sql.apply("select client_id, version from " + table).query(row -> {
            versions.put(row.getObject(1, UUID.class), row.getLong(2));
        });
        return versions;
    }

    /** The clients whose rows hold something that was written after a position. */
    public List<UUID> changedAfter(long position) {
        return sql.apply("select client_id from %s where position > :position".formatted(table))
                .param("position", position)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    public List<Row<S>> of(Collection<UUID> clients) {
        return sql.apply("""
            select client_id, version, position, %s from %s where client_id = any (:clients::uuid[])
            """.formatted(column, table))
                .param("clients", clients.stream().map(UUID::toString).toArray(String[]::new))
                .query(mapper())
                .list();
    }

    Optional<Row<S>> find(UUID clientId) {
        return sql.apply("select client_id, version, position, %s from %s where client_id = :clientId"
                        .formatted(column, table))
                .param("clientId", clientId)
                .query(mapper())
                .optional();
    }

    /** Empty also for a client of whom an event is parked in the projection: the row does not hold it. */
    Optional<Row<S>> findWhole(UUID clientId, String projection) {
        return sql.apply("""
            select client_id, version, position, %s from %s where client_id = :clientId and not exists (
                select from query.parked where projection = :projection and stream_id = :streamId)
            """.formatted(column, table))
                .param("clientId", clientId)
                .param("projection", projection)
                .param("streamId", clientId.toString())
                .query(mapper())
                .optional();
    }

    /** Reads client, version, position and state from the first four columns. */
    public RowMapper<Row<S>> mapper() {
        return (row, _) -> new Row<>(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getLong(3),
                ClientTable.JSON.readValue(row.getString(4), type));
    }
}
