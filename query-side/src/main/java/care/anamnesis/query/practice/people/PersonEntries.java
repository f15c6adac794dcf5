package care.anamnesis.query.practice.people;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.events.PersonEvent;
import care.anamnesis.events.Provenance;
import care.anamnesis.query.projection.EventProjection;
import care.anamnesis.query.projection.EventTable;
import care.anamnesis.query.projection.Standings;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** One row for each entry in the record of a person. A practice has few of them: who works here is folded when asked. */
@Component
@ProcessingGroup(PersonEntries.NAME)
class PersonEntries extends EventProjection {
    static final String NAME = "people";

    private static final int REVISION = 1;
    private static final List<String> COLUMNS = List.of(
            "position",
            "person_id",
            "version",
            "recorded_at",
            "kind",
            "revision",
            "entry",
            "by_id",
            "by_name",
            "by_role");
    private static final JsonMapper JSON = JsonMapper.shared();

    PersonEntries(JdbcTemplate jdbc, Standings standings) {
        super(NAME, REVISION, new EventTable(jdbc, "query.person_entry", COLUMNS), standings);
    }

    @Override
    protected List<List<@Nullable Object>> rows(StoredEvent event) {
        return event.payload() instanceof PersonEvent changed ? List.of(row(event, changed)) : List.of();
    }

    private static List<@Nullable Object> row(StoredEvent event, PersonEvent changed) {
        var by = Provenance.from(event.metadata()).actor();
        return List.of(
                event.position(),
                changed.personId(),
                event.version(),
                event.recordedAt(),
                event.type().name(),
                event.type().revision(),
                JSON.writeValueAsString(changed),
                by.id(),
                by.name(),
                by.role().name());
    }
}
