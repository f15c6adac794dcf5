package care.anamnesis.query.accountability.audit;

import care.anamnesis.query.http.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * A question about the log up to a position: entries written while somebody turns the pages are not in them, so each
 * entry is on one page.
 */
public record AuditQuestion(AuditFilter filter, AuditColumn sort, Order order, long upTo) {
    public enum Order {
        ASCENDING,
        DESCENDING
    }

    /** As it was answered when the log ended at a position. */
    public AuditQuestion asOf(@Nullable Long position) {
        if (position != null && position > upTo) {
            throw Refusals.beyondLog();
        }
        return position == null ? this : new AuditQuestion(filter, sort, order, position);
    }

    /** What is asked, whenever: pages of one question have it in common. */
    AuditQuestion atAnyTime() {
        return new AuditQuestion(filter, sort, order, 0);
    }

    /**
     * Where a page ended.
     *
     * @param upTo the end of the log when the first page was answered
     */
    record Place(long upTo, long last) {}
}
