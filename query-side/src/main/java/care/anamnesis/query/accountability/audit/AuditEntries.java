package care.anamnesis.query.accountability.audit;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.events.AccessEvent;
import care.anamnesis.events.AccessEvent.AccessRefused;
import care.anamnesis.events.AccessEvent.RecordAccessed;
import care.anamnesis.events.AccessEvent.SignedIn;
import care.anamnesis.events.Alphabet;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.LifecycleEvent;
import care.anamnesis.events.PersonEvent;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.StaffMember;
import care.anamnesis.query.projection.EventProjection;
import care.anamnesis.query.projection.EventTable;
import care.anamnesis.query.projection.Standings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One row for each event of the log: identifiers and codes, never what an entry says (R21). */
@Component
@ProcessingGroup(AuditEntries.NAME)
class AuditEntries extends EventProjection {
    static final String NAME = "audit-entries";

    /** Also of the order of names: with another one each row gets its sort key anew. */
    private static final int REVISION = Objects.hash(4, Alphabet.revision());

    private static final List<String> COLUMNS = List.of(
            "position",
            "recorded_at",
            "occurred_on",
            "person",
            "person_name",
            "person_key",
            "role",
            "on_behalf_of",
            "client_ids",
            "kind",
            "action",
            "access",
            "question",
            "reason",
            "times",
            "episode_id",
            "version",
            "purpose",
            "source",
            "correlation",
            "factor",
            "factor_age",
            "about",
            "about_name");

    private final EventLog log;
    private final Clock clock;

    AuditEntries(JdbcTemplate jdbc, Standings standings, EventLog log, Clock clock) {
        super(NAME, REVISION, new EventTable(jdbc, "query.audit_entry", COLUMNS), standings);
        this.log = log;
        this.clock = clock;
    }

    @Override
    protected List<List<@Nullable Object>> rows(StoredEvent event) {
        return switch (event.payload()) {
            case ClinicalEvent e -> List.of(written(event, e));
            case AccessEvent e -> List.of(accessed(event, e));
            case PersonEvent e -> List.of(changed(event, e));
            default -> throw new IllegalStateException("Neither written nor looked at: " + event.type());
        };
    }

    private static List<@Nullable Object> written(StoredEvent event, ClinicalEvent what) {
        return row(
                event,
                what.occurredOn(),
                event.metadata().get(Provenance.ACTOR_ID),
                List.of(what.clientId()),
                LifecycleEvent.of(what),
                "",
                "",
                what.reason() == null ? "" : "GIVEN",
                0,
                Objects.requireNonNullElse(what.episodeId(), AuditRow.NONE),
                event.version(),
                AuditRow.NONE,
                "");
    }

    /** What an officer does about a person of the practice; what exactly stands in that person's record. */
    private List<@Nullable Object> changed(StoredEvent event, PersonEvent what) {
        return row(
                event,
                LocalDate.ofInstant(event.recordedAt(), clock.getZone()),
                event.metadata().get(Provenance.ACTOR_ID),
                List.of(),
                LifecycleEvent.of(what),
                "",
                "",
                what.reason() == null ? "" : "GIVEN",
                0,
                AuditRow.NONE,
                0,
                what.personId(),
                nameThen(event, what));
    }

    /** With what was in her record by then, so that a rebuild writes the same name. */
    private String nameThen(StoredEvent event, PersonEvent what) {
        StaffMember person = null;
        for (var entry : log.stream(what.personId().toString(), 1, Math.toIntExact(event.version()))) {
            if (entry.version() <= event.version() && entry.payload() instanceof PersonEvent e) {
                person = StaffMember.evolve(person, e);
            }
        }
        return Objects.requireNonNull(person, event::streamId).name();
    }

    private List<@Nullable Object> accessed(StoredEvent event, AccessEvent what) {
        return row(
                event,
                LocalDate.ofInstant(event.recordedAt(), clock.getZone()),
                what instanceof AccessRefused refused && refused.attemptedAs() != null
                        ? refused.attemptedAs()
                        : event.metadata().get(Provenance.ACTOR_ID),
                what.clientIds(),
                LifecycleEvent.of(what),
                what instanceof RecordAccessed accessed ? accessed.action().name() : "",
                question(what),
                what instanceof AccessRefused refused ? refused.reason().name() : "",
                what instanceof AccessRefused refused ? Objects.requireNonNullElse(refused.times(), 0) : 0,
                AuditRow.NONE,
                0,
                AuditRow.NONE,
                "");
    }

    private static String question(AccessEvent what) {
        return switch (what) {
            case RecordAccessed accessed -> accessed.question();
            case AccessRefused refused -> refused.question();
            case SignedIn _ -> "";
        };
    }

    private static List<@Nullable Object> row(
            StoredEvent event,
            LocalDate occurredOn,
            @Nullable String person,
            Collection<UUID> clients,
            LifecycleEvent action,
            String access,
            String question,
            String reason,
            int times,
            UUID episode,
            long version,
            UUID about,
            String aboutName) {
        var metadata = event.metadata();
        var name = metadata.getOrDefault(Provenance.ACTOR_NAME, "");
        return List.of(
                event.position(),
                event.recordedAt(),
                occurredOn,
                Objects.requireNonNullElse(person, ""),
                name,
                Alphabet.sortKey(name),
                metadata.getOrDefault(Provenance.ACTOR_ROLE, ""),
                metadata.getOrDefault(Provenance.ON_BEHALF_OF, ""),
                clients.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")),
                event.type().name(),
                action.code(),
                access,
                question,
                reason,
                times,
                episode,
                version,
                metadata.getOrDefault(Provenance.PURPOSE, ""),
                metadata.getOrDefault(Provenance.SOURCE, ""),
                metadata.getOrDefault(Provenance.CORRELATION_ID, ""),
                metadata.getOrDefault(Provenance.FACTOR, ""),
                Long.parseLong(metadata.getOrDefault(Provenance.FACTOR_AGE, "0")),
                about,
                aboutName);
    }
}
