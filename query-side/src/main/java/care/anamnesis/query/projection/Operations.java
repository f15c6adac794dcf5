package care.anamnesis.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked of the projections, on any node, and who is at it. */
@Component
class Operations {
    private static final String UNATTENDED = """
            projection = :projection and kind = :kind and phase not in ('DONE', 'FAILED')
                and (phase = 'WAITING' or alive_at < now() - interval '5 seconds')
            """;

    private final JdbcClient jdbc;

    Operations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes nothing while the same is asked for or under way already. */
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

    /** Takes over what nobody is at, or what somebody was at who has not been heard of for five seconds. */
    Optional<Claim> claim(String projection, Operation.Kind kind, LongSupplier head) {
        return isUnattended(projection, kind) ? claim(projection, kind, head.getAsLong()) : Optional.empty();
    }

    private boolean isUnattended(String projection, Operation.Kind kind) {
        return jdbc.sql("select 1 from query.operation where " + UNATTENDED)
                .param("projection", projection)
                .param("kind", kind.name())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private Optional<Claim> claim(String projection, Operation.Kind kind, long head) {
        return jdbc.sql("""
                        update query.operation
                        set attempt = attempt + 1, phase = 'READING', started_at = now(), alive_at = now(), head = :head,
                            events_read = 0, rows_written = 0
                        where %s
                        returning attempt
                        """.formatted(UNATTENDED))
                .param("projection", projection)
                .param("kind", kind.name())
                .param("head", head)
                .query(Integer.class)
                .optional()
                .map(attempt -> new Claim(projection, kind, attempt, head));
    }

    /** @return whether the work is still that attempt's */
    boolean progressed(Claim claim, Progress progress) {
        return jdbc.sql("""
                        update query.operation set alive_at = now(), events_read = :events, rows_written = :rows
                        where projection = :projection and kind = :kind and attempt = :attempt
                            and phase not in ('WAITING', 'DONE', 'FAILED')
                        """)
                        .param("events", progress.events())
                        .param("rows", progress.rows())
                        .param("projection", claim.projection())
                        .param("kind", claim.kind().name())
                        .param("attempt", claim.attempt())
                        .update()
                == 1;
    }

    /** @throws Progress.Stopped if the work is no longer that attempt's */
    void enter(Claim claim, Operation.Phase phase, @Nullable String failure) {
        var changed = jdbc.sql("""
                        update query.operation
                        set phase = :phase, alive_at = now(), failure = :failure,
                            finished_at = case when :phase in ('DONE', 'FAILED') then now() end
                        where projection = :projection and kind = :kind and attempt = :attempt
                        """)
                .param("phase", phase.name())
                .param("failure", failure)
                .param("projection", claim.projection())
                .param("kind", claim.kind().name())
                .param("attempt", claim.attempt())
                .update();
        if (changed == 0) {
            throw new Progress.Stopped();
        }
    }

    /** Leaves the work to whoever finds it first, if it still is that attempt's. */
    void release(Claim claim) {
        jdbc.sql("""
                        update query.operation set phase = 'WAITING'
                        where projection = :projection and kind = :kind and attempt = :attempt
                            and phase not in ('DONE', 'FAILED')
                        """)
                .param("projection", claim.projection())
                .param("kind", claim.kind().name())
                .param("attempt", claim.attempt())
                .update();
    }

    void found(Claim claim, long different, List<String> differing) {
        jdbc.sql("""
                        update query.operation set different = :different, differing = :differing
                        where projection = :projection and kind = :kind and attempt = :attempt
                        """)
                .param("different", different)
                .param("differing", differing.toArray(String[]::new))
                .param("projection", claim.projection())
                .param("kind", claim.kind().name())
                .param("attempt", claim.attempt())
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

    /** The right to do the work, as long as no higher attempt has it. */
    record Claim(String projection, Operation.Kind kind, int attempt, long head) {}
}
