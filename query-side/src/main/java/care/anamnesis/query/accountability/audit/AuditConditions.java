package care.anamnesis.query.accountability.audit;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conditions of one question, joined by "and". */
final class AuditConditions {
    private final List<String> sql = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    void period(long first, long last) {
        sql.add("e.position between :first and :last");
        parameters.put("first", first);
        parameters.put("last", last);
    }

    void filter(AuditFilter filter, ZoneId zone) {
        bound("occurred_on >= :occurredFrom::date", "occurredFrom", filter.occurredFrom());
        bound("occurred_on <= :occurredTo::date", "occurredTo", filter.occurredTo());
        equal(AuditColumn.PERSON, filter.person());
        equal(AuditColumn.PERSON_NAME, filter.personName());
        equal(AuditColumn.ROLE, filter.role());
        equal(AuditColumn.ON_BEHALF_OF, filter.onBehalfOf());
        equal(AuditColumn.ACTION, filter.action());
        equal(AuditColumn.ACCESS, filter.access());
        equal(AuditColumn.QUESTION, filter.question());
        equal(AuditColumn.REASON, filter.reason());
        equal(AuditColumn.TIMES, filter.times());
        equal(AuditColumn.EPISODE, filter.episode());
        equal(AuditColumn.VERSION, filter.version());
        equal(AuditColumn.PURPOSE, filter.purpose());
        equal(AuditColumn.SOURCE, filter.source());
        equal(AuditColumn.CORRELATION, filter.correlation());
        equal(AuditColumn.ABOUT, filter.about());
        equal(AuditColumn.FACTOR, filter.factor());
        if (filter.kind() != null && !filter.kind().isEmpty()) {
            add("e.kind in (:kinds)", "kinds", filter.kind());
        }
        if (filter.client() != null) {
            about(filter.client());
        }
        if (filter.late() != null) {
            late(filter.late(), zone);
        }
    }

    /** As the history has it; what stands in no record is never late. */
    private void late(boolean late, ZoneId zone) {
        add("""
            (e.version > 0 and e.occurred_on < (e.recorded_at at time zone :zone)::date) = :late\
            """, "late", late);
        parameters.put("zone", zone.getId());
    }

    private void about(UUID client) {
        add("""
            e.position in (
                select s.position from query.audit_subject s
                where s.client_id = :client and s.position between :first and :last)\
            """, "client", client);
    }

    private void equal(AuditColumn column, @Nullable Object value) {
        if (value != null) {
            add("e." + column.column() + " = " + column.parameter(column.name()), column.name(), value.toString());
        }
    }

    private void bound(String condition, String name, @Nullable Object value) {
        if (value != null) {
            add("e." + condition, name, value.toString());
        }
    }

    void add(String condition, String name, Object value) {
        sql.add(condition);
        parameters.put(name, value);
    }

    void parameter(String name, Object value) {
        parameters.put(name, value);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    String joined() {
        return String.join(" and ", sql);
    }
}
