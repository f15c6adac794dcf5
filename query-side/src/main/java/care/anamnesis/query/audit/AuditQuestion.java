package care.anamnesis.query.audit;

import care.anamnesis.query.answer.Cursor;
import care.anamnesis.query.answer.Refusals;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question about the log up to a position: what is written while somebody turns the pages is not in them, so that each
 * entry is on one page.
 */
public record AuditQuestion(AuditFilter filter, AuditColumn sort, Order order, long upTo) {
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})-(\\d{1,12}-\\p{XDigit}{16})");

    public enum Order {
        ASCENDING,
        DESCENDING
    }

    /** As it was answered when the log ended at a position. */
    AuditQuestion asOf(@Nullable Long position) {
        if (position != null && position > upTo) {
            throw Refusals.beyondLog();
        }
        return position == null ? this : new AuditQuestion(filter, sort, order, position);
    }

    /** Where to go on. */
    record Place(AuditQuestion question, @Nullable Long after) {}

    /** @param after the cursor that came with the page before, if this is not the first one */
    Place at(@Nullable String after) {
        if (after == null) {
            return new Place(this, null);
        }
        var parts = CURSOR.matcher(after);
        if (!parts.matches()) {
            throw Refusals.badRequest("The value of after does not come from an earlier page of this question.");
        }
        var first = new AuditQuestion(filter, sort, order, Long.parseLong(parts.group(1)));
        var last = Cursor.read(first, parts.group(2));
        return new Place(asOf(first.upTo()), last);
    }

    String cursorAfter(AuditEntry last) {
        return upTo + "-" + Cursor.of(this, last.position());
    }
}
