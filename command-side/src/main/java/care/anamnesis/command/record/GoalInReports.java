package care.anamnesis.command.record;

import care.anamnesis.events.GoalStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On which days a progress report assesses a goal (R34, R35): from the day on which it was set; once a report has shown
 * it as closed, only on the days before it was closed.
 *
 * @param until the last day; null if there is none
 * @param closedOn from this day on it is reported as it was closed; null while it is open
 * @param closedAs null while it is open
 */
public record GoalInReports(
        UUID goalId,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate closedOn,
        @Nullable GoalStatus closedAs) {

    /** Whether there is any day on which a report assesses it. */
    public boolean isEverDue() {
        return until == null || !until.isBefore(from);
    }

    public boolean isDueOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(from) && (closedOn == null || day.isBefore(closedOn));
    }

    /** As what a report of that day may show it; while it is open, as anything. */
    public GoalStatus statusOn(LocalDate day) {
        return closedAs == null || isOpenOn(day) ? GoalStatus.IN_PROGRESS : closedAs;
    }

    boolean mayBeShownAs(GoalStatus status, LocalDate day) {
        return closedOn == null || day.isBefore(closedOn) || status == closedAs;
    }
}
