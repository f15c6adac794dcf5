package care.anamnesis.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The operations requested of the projections, on any node. */
@Component
class Operations {
    private final JdbcClient jdbc;

    Operations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes nothing if the same operation is already requested or running. */
    void ask(String projection, Operation.Kind kind, String askedBy) {
        jdbc.sql("""
                        insert into query.operation as o (projection, kind, phase, asked_at, asked_by)
                        values (:projection, :kind, 'WAITING', now(), :askedBy)
                        on conflict (projection, kind) do update
                        set phase = 'WAITING', asked_at = now(), asked_by = :askedBy, started_at = null, alive_at = null,
                            finished_at = null, head = 0, events_read = 0, rows_written = 0, failure = null,
                            different = 0, differing = '{}'
                        where o.phase in ('DONE', 'FAILED')
                        """)
                .param("projection", projection)
                .param("kind", kind.name())
                .param("askedBy", askedBy)
                .update();
    }

    Optional<Operation> find(String projection, Operation.Kind kind) {
        return jdbc.sql("""
                        select phase, asked_at, asked_by, started_at, finished_at, head, events_read, rows_written, failure,
                            different
                        from query.operation where projection = :projection and kind = :kind
                        """)
                .param("projection", projection)
                .param("kind", kind.name())
                .query((row, _) -> operation(kind, row))
                .optional();
    }

    List<String> differing(String projection) {
        return jdbc.sql("select unnest(differing) from query.operation where projection = :name and kind = 'COMPARE'")
                .param("name", projection)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static Operation operation(Operation.Kind kind, ResultSet row) throws SQLException {
        return new Operation(
                kind,
                Operation.Phase.valueOf(row.getString("phase")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_by"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getLong("head"),
                row.getLong("events_read"),
                row.getLong("rows_written"),
                row.getString("failure"),
                row.getLong("different"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
