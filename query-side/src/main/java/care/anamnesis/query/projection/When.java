package care.anamnesis.query.projection;

import care.anamnesis.query.http.Refusals;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The moment that all pages of a list reflect: a client who changes meanwhile stays at the same place, and each is on
 * exactly one page.
 *
 * @param position in the log, as the first page was answered
 * @param day on which the first page was asked for
 */
public record When(long position, LocalDate day) {
    /** With more than this, a later page would take too long. */
    private static final int MOST_CHANGED = 500;

    /** How far the projections must have come for a later page, which may itself name a position. */
    public long orLater(@Nullable Long asked) {
        return asked == null ? position : Math.max(asked, position);
    }

    /** For a later page, which computes again how these clients were. */
    public static void requireFew(Collection<UUID> changed) {
        if (changed.size() > MOST_CHANGED) {
            throw Refusals.listOutdated();
        }
    }
}
