package care.anamnesis.query.audit;

import care.anamnesis.events.AccessAction;
import care.anamnesis.query.access.ReadScope;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who looked at one client: the client's own part of an index, newest first. */
@Component
class ClientAccesses {
    private final JdbcClient jdbc;

    /** Which of the accesses to one client; what is not given, narrows nothing. */
    record Asked(
            UUID clientId,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String person,
            @Nullable AccessAction access) {}

    ClientAccesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AuditEntry> before(@SuppressWarnings("unused") ReadScope scope, Asked asked, long position, int limit) {
        return jdbc.sql("""
                        select %s
                        from query.audit_subject s join query.audit_entry e on e.position = s.position
                        where s.client_id = :client and s.looked and s.position < :before
                            and (:from::timestamptz is null or e.recorded_at >= :from::timestamptz)
                            and (:to::timestamptz is null or e.recorded_at <= :to::timestamptz)
                            and (:person::text is null or e.person = :person::text)
                            and (:access::text is null or e.access = :access::text)
                        order by s.position desc
                        limit :limit
                        """.formatted(AuditRow.COLUMNS))
                .param("client", asked.clientId())
                .param("before", position)
                .param("from", asked.from() == null ? null : asked.from().atOffset(ZoneOffset.UTC))
                .param("to", asked.to() == null ? null : asked.to().atOffset(ZoneOffset.UTC))
                .param("person", asked.person())
                .param("access", asked.access() == null ? null : asked.access().name())
                .param("limit", limit)
                .query(AuditRow::read)
                .list();
    }
}
