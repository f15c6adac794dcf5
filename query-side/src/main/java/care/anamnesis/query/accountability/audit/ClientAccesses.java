package care.anamnesis.query.accountability.audit;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.AccessAction;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.http.Cursors;
import care.anamnesis.query.http.Refusals;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who looked at one client: the client's own part of an index, newest first. */
@Component
public class ClientAccesses {
    private static final String ASKED = """
            from query.audit_subject s join query.audit_entry e on e.position = s.position
            where s.client_id = :client and s.looked and s.position < :before
                and (:from::timestamptz is null or e.recorded_at >= :from::timestamptz)
                and (:to::timestamptz is null or e.recorded_at <= :to::timestamptz)
                and (:person::text is null or e.person = :person::text)
                and (:access::text is null or e.access = :access::text)
                and (not :refused or e.kind = 'AccessRefused')
            """;

    private final EventLog log;
    private final AuditPositions positions;
    private final Cursors cursors;
    private final AuditRow rows;

    /** @param position of the last entry on a page */
    private record Place(long position) {}

    /**
     * Which of the accesses to one client; what is not given, narrows nothing.
     *
     * @param refused true for those alone who were refused
     */
    public record Asked(
            UUID clientId,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String person,
            @Nullable AccessAction access,
            @Nullable Boolean refused) {

        public static Asked anybody(UUID clientId) {
            return new Asked(clientId, null, null, null, null, null);
        }

        void check() {
            AuditFilter.checkText("person", person);
        }
    }

    /**
     * @param next the cursor of the part that follows, null on the last one
     * @param reached the position up to which it holds everything
     */
    public record Part(List<AuditEntry> entries, @Nullable String next, long reached) {}

    /** How often one person in one role looked or was refused. */
    public record Looker(
            @Nullable String person,
            @Nullable String name,
            @Nullable String role,
            long looks,
            long refusals,
            Instant last) {}

    ClientAccesses(EventLog log, AuditPositions positions, Cursors cursors, AuditRow rows) {
        this.log = log;
        this.positions = positions;
        this.cursors = cursors;
        this.rows = rows;
    }

    /**
     * @param after the cursor that came with the part before, null for the first one
     * @param position that the answer must hold, null for all that is in the log
     */
    public Part part(ReadScope scope, Asked asked, @Nullable String after, int limit, @Nullable Long position) {
        asked.check();
        var place = cursors.readIfGiven(asked, after, Place.class);
        var before = place == null ? Long.MAX_VALUE : place.position();
        requireKnown(asked.clientId());
        var reached = positions.reached(position);
        if (after != null && before > reached) {
            throw Refusals.beyondLog();
        }
        var found = before(scope, asked, before, limit + 1);
        var shown = found.stream().limit(limit).toList();
        var next = found.size() > limit
                ? cursors.of(asked, new Place(shown.getLast().position()))
                : null;
        return new Part(shown, next, reached);
    }

    private void requireKnown(UUID clientId) {
        if (log.last(clientId.toString()).isEmpty()) {
            throw Refusals.unknownClient();
        }
    }

    private List<AuditEntry> before(ReadScope scope, Asked asked, long position, int limit) {
        return about(
                        scope,
                        asked,
                        position,
                        "select " + AuditRow.COLUMNS + ASKED + "order by s.position desc limit :limit")
                .param("limit", limit)
                .query(rows::read)
                .list();
    }

    /** Everybody who looked, by the last look, newest first. */
    public List<Looker> people(ReadScope scope, Asked asked) {
        return about(scope, asked, Long.MAX_VALUE, """
                        select nullif(e.person, ''), max(nullif(e.person_name, '')), nullif(e.role, ''),
                            count(*) filter (where e.kind <> 'AccessRefused'),
                            count(*) filter (where e.kind = 'AccessRefused'), max(e.recorded_at) as last
                        """ + ASKED + "group by e.person, e.role order by last desc")
                .query((row, _) -> new Looker(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec about(ReadScope scope, Asked asked, long before, String sql) {
        return scope.sql(sql)
                .param("client", asked.clientId())
                .param("before", before)
                .param("from", asked.from() == null ? null : asked.from().atOffset(ZoneOffset.UTC))
                .param("to", asked.to() == null ? null : asked.to().atOffset(ZoneOffset.UTC))
                .param("person", asked.person())
                .param("access", asked.access() == null ? null : asked.access().name())
                .param("refused", Boolean.TRUE.equals(asked.refused()));
    }
}
