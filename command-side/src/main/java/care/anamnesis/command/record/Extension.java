package care.anamnesis.command.record;

import java.time.LocalDate;

/**
 * How the time to answer a request for amendment can be extended (45 CFR 164.526 (b)(2)(ii)).
 *
 * @param madeBy the last day on which it can be extended, whenever that is written down
 * @param first the earliest day until which it can be extended
 * @param last the latest
 */
public record Extension(LocalDate madeBy, LocalDate first, LocalDate last) {
    private static final int MOST_DAYS_MORE = 30;

    static Extension of(LocalDate dueOn) {
        return new Extension(dueOn, dueOn.plusDays(1), dueOn.plusDays(MOST_DAYS_MORE));
    }

    void requireMadeOn(LocalDate day) {
        if (day.isAfter(madeBy)) {
            throw new RuleViolation("The time to answer can be extended only while the request is not overdue.");
        }
    }

    void requireUntil(LocalDate day) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new RuleViolation("An extension of the time to answer must be at least one day and at most 30 days.");
        }
    }
}
