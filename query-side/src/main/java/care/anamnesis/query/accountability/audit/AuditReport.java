package care.anamnesis.query.accountability.audit;

import care.anamnesis.query.access.ReadScope;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
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
                    .params(conditions.parameters())
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

    private AuditConditions conditions(ReadScope scope, AuditQuestion question) {
        var conditions = new AuditConditions();
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
            conditions.parameter("value", value(scope, sort, after));
        }
        var direction = isAscending ? "" : " desc";
        var by = sort.isOrderOfLog() ? "" : "e." + sort.order() + direction + ", ";
        return scope.sql("select %s from query.audit_entry e where %s order by %se.position%s limit :limit"
                        .formatted(AuditRow.COLUMNS, conditions.joined(), by, direction))
                .params(conditions.parameters())
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
}
