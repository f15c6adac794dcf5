package care.anamnesis.query.accountability.audit;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.events.AccessEvent;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.PersonEvent;
import care.anamnesis.query.projection.EventProjection;
import care.anamnesis.query.projection.EventTable;
import care.anamnesis.query.projection.Standings;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One row for each event and each client whom it is about, and whether somebody looked at the client. */
@Component
@ProcessingGroup(AuditSubjects.NAME)
class AuditSubjects extends EventProjection {
    static final String NAME = "audit-subjects";

    private static final int REVISION = 1;

    AuditSubjects(JdbcTemplate jdbc, Standings standings) {
        super(
                NAME,
                REVISION,
                new EventTable(jdbc, "query.audit_subject", List.of("position", "client_id", "looked")),
                standings);
    }

    @Override
    protected List<List<@Nullable Object>> rows(StoredEvent event) {
        return switch (event.payload()) {
            case ClinicalEvent e -> List.of(row(event, e.clientId(), false));
            case AccessEvent e ->
                e.clientIds().stream()
                        .distinct()
                        .map(client -> row(event, client, true))
                        .toList();
            case PersonEvent _ -> List.of(); // about no client
            default -> throw new IllegalStateException("Neither written nor looked at: " + event.type());
        };
    }

    private static List<@Nullable Object> row(StoredEvent event, UUID client, boolean looked) {
        return Arrays.asList(event.position(), client, looked);
    }
}
