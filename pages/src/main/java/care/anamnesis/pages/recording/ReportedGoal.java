package care.anamnesis.pages.recording;

import care.anamnesis.events.GoalStatus;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Goal;
import care.anamnesis.query.careplan.Goal.Progress;
import care.anamnesis.query.careplan.Goal.Source;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On which days a progress report assesses a goal (R34, R35): from the day it was set; once a report has shown it as
 * closed, only on the days before it was closed.
 *
 * @param until the last day; null if there is none
 * @param closedAs from {@code closedOn} on it is reported as it was closed; null while it is open
 */
record ReportedGoal(
        Goal goal,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate closedOn,
        @Nullable GoalStatus closedAs) {

    static List<ReportedGoal> of(Episode episode) {
        return episode.goals().stream()
                .map(ReportedGoal::of)
                .filter(ReportedGoal::isEver)
                .toList();
    }

    /** The last day on which it is still open. */
    public @Nullable LocalDate openUntil() {
        return closedOn == null ? null : closedOn.minusDays(1);
    }

    private static ReportedGoal of(Goal goal) {
        var from = goal.entry().occurredOn();
        var closing = closing(goal);
        if (closing.isEmpty()) {
            return new ReportedGoal(goal, from, null, null, null);
        }
        var closedOn = closing.get().entry().occurredOn();
        var until = isShownClosed(goal, closing.get()) ? closedOn.minusDays(1) : null;
        return new ReportedGoal(goal, from, until, closedOn, closing.get().status());
    }

    private boolean isEver() {
        return until == null || !until.isBefore(from);
    }

    /** What was written first closes it. A discharge note looks back on a goal and leaves it as it is. */
    private static Optional<Progress> closing(Goal goal) {
        return told(goal)
                .filter(told -> told.status().isClosed())
                .min(Comparator.comparingLong(told -> told.entry().version()));
    }

    private static boolean isShownClosed(Goal goal, Progress closing) {
        return told(goal)
                .filter(told -> told.toldIn() == Source.PROGRESS_REPORT)
                .map(Progress::entry)
                .anyMatch(report -> report.version() >= closing.entry().version()
                        && !report.occurredOn().isBefore(closing.entry().occurredOn()));
    }

    private static Stream<Progress> told(Goal goal) {
        return goal.progress().stream().filter(told -> told.toldIn() != Source.DISCHARGE);
    }
}
