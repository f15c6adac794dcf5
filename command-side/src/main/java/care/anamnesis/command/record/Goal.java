package care.anamnesis.command.record;

import care.anamnesis.events.GoalEvent.GoalSet;
import care.anamnesis.events.GoalStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the rules need to know of one goal; {@code closing} is null while it is open. */
record Goal(GoalSet set, @Nullable Closing closing) {
    /** How a goal was closed, and whether a signed report has shown it so. */
    record Closing(GoalStatus status, LocalDate closedOn, boolean reported) {}

    void requireSetBy(LocalDate day) {
        if (set.setOn().isAfter(day)) {
            throw new RuleViolation("A goal cannot be assessed before it was set.");
        }
    }

    /** A closed goal leaves the reports only after a signed one has shown it as closed. */
    GoalInReports inReports() {
        if (closing == null) {
            return new GoalInReports(set.goalId(), set.setOn(), null, null, null);
        }
        var until = closing.reported() ? closing.closedOn().minusDays(1) : null;
        return new GoalInReports(set.goalId(), set.setOn(), until, closing.closedOn(), closing.status());
    }

    Goal assessed(GoalStatus status, LocalDate day) {
        return status.isClosed() && closing == null ? new Goal(set, new Closing(status, day, false)) : this;
    }

    Goal reported(GoalStatus status, LocalDate day) {
        var assessed = assessed(status, day).closing();
        return assessed == null || assessed.closedOn().isAfter(day)
                ? this
                : new Goal(set, new Closing(assessed.status(), assessed.closedOn(), true));
    }
}
