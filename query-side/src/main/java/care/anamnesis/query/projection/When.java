package care.anamnesis.query.projection;

import java.time.LocalDate;

/**
 * As of when all pages of a list are answered: so that a client who changes while somebody reads on stays where the list had
 * her, and each is on exactly one page.
 *
 * @param position in the log, as the first page was answered
 * @param day on which the first page was asked for
 */
public record When(long position, LocalDate day) {
    /** With more than this, a later page would take too long. */
    public static final int MOST_CHANGED = 500;
}
