package care.anamnesis.query.accountability.audit;

import care.anamnesis.query.access.ReadScope;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads entries by their rows. A period is turned into a range of positions first: positions follow the times of writing,
 * and every index ends with the position, so that each order within a period is read from one index.
 */
@Component
public class AuditReport {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ZoneId zone;
    private final AuditRow rows;

    AuditReport(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, AuditRow rows) {
        this.jdbc = jdbc;
        this.zone = clock.getZone();
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** @param after the position of the last entry that was shown, null for the first page */
    public List<AuditEntry> entries(ReadScope scope, AuditQuestion question, @Nullable Long after, int limit) {
        return planned(() -> read(scope, question, after, limit));
    }

    /** How many entries the whole report holds, counted up to a limit. */
    public long count(ReadScope scope, AuditQuestion question, long limit) {
        return planned(() -> {
            var conditions = conditions(scope, question);
            return scope.sql("select count(*) from (select from query.audit_entry e where %s limit :limit) as counted"
                            .formatted(conditions.joined()))
                    .params(conditions.parameters)
                    .param("limit", limit)
                    .query(Long.class)
                    .single();
        });
    }

    /** Planned for the values that are asked for: how much a filter keeps decides which index is read. */
    private <T> T planned(Supplier<T> reading) {
        return transaction.execute(_ -> {
            jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
            jdbc.sql("set local jit = off").update();
            return reading.get();
        });
    }

    private Conditions conditions(ReadScope scope, AuditQuestion question) {
        var conditions = new Conditions();
        conditions.period(first(scope, question.filter()), last(scope, question));
        conditions.filter(question.filter(), zone);
        return conditions;
    }

    private List<AuditEntry> read(ReadScope scope, AuditQuestion question, @Nullable Long after, int limit) {
        var conditions = conditions(scope, question);
        var sort = question.sort();
        var isAscending = question.order() == AuditQuestion.Order.ASCENDING;
        var comes = isAscending ? " > " : " < ";
        if (after != null && sort.isOrderOfLog()) {
            conditions.add("e.position" + comes + ":after", "after", after);
        } else if (after != null) {
            conditions.add(
                    "(e.%s, e.position)%s(%s, :after)".formatted(sort.order(), comes, sort.parameter("value")),
                    "after",
                    after);
            conditions.parameters.put("value", value(scope, sort, after));
        }
        var direction = isAscending ? "" : " desc";
        var by = sort.isOrderOfLog() ? "" : "e." + sort.order() + direction + ", ";
        return scope.sql("select %s from query.audit_entry e where %s order by %se.position%s limit :limit"
                        .formatted(AuditRow.COLUMNS, conditions.joined(), by, direction))
                .params(conditions.parameters)
                .param("limit", limit)
                .query(rows::read)
                .list();
    }

    /** What stands in the row after which the page begins: rows never change. */
    private String value(ReadScope scope, AuditColumn sort, long position) {
        return scope.sql("select %s::text from query.audit_entry where position = :position".formatted(sort.order()))
                .param("position", position)
                .query(String.class)
                .single();
    }

    private long first(ReadScope scope, AuditFilter filter) {
        if (filter.from() == null) {
            return 1;
        }
        return scope.sql("""
            select position from query.audit_entry where recorded_at >= :from::timestamptz
            order by recorded_at, position limit 1
            """)
                .param("from", filter.from().toString())
                .query(Long.class)
                .optional()
                .orElse(Long.MAX_VALUE);
    }

    private long last(ReadScope scope, AuditQuestion question) {
        if (question.filter().to() == null) {
            return question.upTo();
        }
        var last = scope.sql("""
            select position from query.audit_entry where recorded_at <= :to::timestamptz
            order by recorded_at desc, position desc limit 1
            """)
                .param("to", question.filter().to().toString())
                .query(Long.class)
                .optional()
                .orElse(0L);
        return Math.min(last, question.upTo());
    }

    /** The conditions of one question, joined by "and". */
    private static final class Conditions {
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

        String joined() {
            return String.join(" and ", sql);
        }
    }
}
