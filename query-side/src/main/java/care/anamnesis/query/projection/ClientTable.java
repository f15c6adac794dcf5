package care.anamnesis.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

/** The table of a projection: one row for each client, its state as JSON. */
public final class ClientTable<S> {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final String name;
    private final String column;
    private final Class<S> type;
    private final @Nullable Derived<S> derived;

    /** A column with what follows from the state, so that the table can be read in its order. */
    private record Derived<S>(String column, Function<S, String> from) {}

    /**
     * @param name the table with its schema
     * @param column the column that holds the state
     */
    public ClientTable(JdbcClient jdbc, String name, String column, Class<S> type) {
        this(jdbc, name, column, type, null);
    }

    private ClientTable(JdbcClient jdbc, String name, String column, Class<S> type, @Nullable Derived<S> derived) {
        this.jdbc = jdbc;
        this.name = name;
        this.column = column;
        this.type = type;
        this.derived = derived;
    }

    /** The same table with a column of text beside the state. */
    public ClientTable<S> with(String derivedColumn, Function<S, String> from) {
        return new ClientTable<>(jdbc, name, column, type, new Derived<>(derivedColumn, from));
    }

    String name() {
        return name;
    }

    ClientTable<S> named(String other) {
        return new ClientTable<>(jdbc, other, column, type, derived);
    }

    /** The columns of a row, and its values. */
    List<String> columns() {
        return derived == null
                ? List.of("client_id", "version", "position", column)
                : List.of("client_id", "version", "position", column, derived.column());
    }

    List<@Nullable Object> values(Row<S> row) {
        var state = JSON.writeValueAsString(row.state());
        return derived == null
                ? List.of(row.clientId(), row.version(), row.position(), state)
                : List.of(
                        row.clientId(),
                        row.version(),
                        row.position(),
                        state,
                        derived.from().apply(row.state()));
    }

    /** @param sql through what the rows are read */
    public ClientRows<S> read(Function<String, StatementSpec> sql) {
        return new ClientRows<>(sql, name, column, type);
    }

    Optional<Row<S>> find(UUID clientId) {
        return read(jdbc::sql).find(clientId);
    }

    /** @throws IllegalStateException if a row is not as the projection left it: lost, or written by someone else */
    void write(Collection<Change<S>> changes) {
        var alsoSet = derived == null ? "" : ", %1$s = c.%1$s".formatted(derived.column());
        var also = derived == null ? "" : ", " + derived.column();
        var alsoGiven = derived == null ? "" : ", :derived::text[]";
        var statement = jdbc.sql("""
            with change as (
                select * from unnest(
                    :clientIds::uuid[], :versions::bigint[], :positions::bigint[], :states::jsonb[],
                    :before::bigint[]%5$s
                ) as change (client_id, version, position, state, before%4$s)
            ), updated as (
                update %1$s as t
                set version = c.version, position = c.position, %2$s = c.state%3$s
                from change c where t.client_id = c.client_id and t.version = c.before
                returning 1
            ), inserted as (
                insert into %1$s (client_id, version, position, %2$s%4$s)
                select client_id, version, position, state%4$s from change where before = 0
                returning 1
            )
            select (select count(*) from updated) + (select count(*) from inserted)
            """.formatted(name, column, alsoSet, also, alsoGiven))
                .param(
                        "clientIds",
                        texts(changes, change -> change.row().clientId().toString()))
                .param(
                        "versions",
                        texts(changes, change -> Long.toString(change.row().version())))
                .param(
                        "positions",
                        texts(changes, change -> Long.toString(change.row().position())))
                .param(
                        "states",
                        texts(
                                changes,
                                change -> JSON.writeValueAsString(change.row().state())))
                .param("before", texts(changes, change -> Long.toString(change.before())));
        if (derived != null) {
            var from = derived.from();
            statement.param(
                    "derived", texts(changes, change -> from.apply(change.row().state())));
        }
        var written = statement.query(Integer.class).single();
        if (written != changes.size()) {
            throw new IllegalStateException("%d of %d rows of %s were not as their projection left them"
                    .formatted(changes.size() - written, changes.size(), name));
        }
    }

    void delete(UUID clientId) {
        jdbc.sql("delete from %s where client_id = :clientId".formatted(name))
                .param("clientId", clientId)
                .update();
    }

    /** The clients whose rows are not the same, byte for byte, in this table and another one. */
    List<String> differing(String other) {
        return strings(jdbc.sql("""
            select client_id::text from %s l full join %s s using (client_id)
            where l::text is distinct from s::text order by 1
            """.formatted(name, other)));
    }

    boolean differs(String other, UUID clientId) {
        return jdbc.sql("""
            select (select t::text from %s t where client_id = :clientId)
                is distinct from (select t::text from %s t where client_id = :clientId)
            """.formatted(name, other))
                .param("clientId", clientId)
                .query(Boolean.class)
                .single();
    }

    private static List<String> strings(StatementSpec statement) {
        return statement.query((row, _) -> row.getString(1)).list();
    }

    private static <S> String[] texts(Collection<Change<S>> changes, Function<Change<S>, String> text) {
        return changes.stream().map(text).toArray(String[]::new);
    }

    /**
     * A row as it shall be.
     *
     * @param before the version at which it stands in the table, 0 if it does not stand there
     */
    record Change<S>(Row<S> row, long before) {}
}
