package care.anamnesis.query.projection;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which node works on which requested operation. */
@Component
class Claims {
    private static final String UNATTENDED = """
            projection = :projection and kind = :kind and phase not in ('DONE', 'FAILED')
                and (phase = 'WAITING' or alive_at < now() - interval '5 seconds')
            """;

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes over an operation that nobody works on, or whose worker has been silent for five seconds. */
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

    /** Releases the work for any node, if it is still that attempt's. */
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

    /** The right to do the work, as long as no higher attempt has it. */
    record Claim(String projection, Operation.Kind kind, int attempt, long head) {}
}
