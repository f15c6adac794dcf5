package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent.GoalSet;
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

    /** A goal that was closed by then is reported as it was closed, whatever else the report says. */
    void requireReportedAs(GoalStatus status, LocalDate day) {
        if (closing != null && !closing.closedOn().isAfter(day) && closing.status() != status) {
            throw new RuleViolation("A closed goal is reported with the status with which it was closed.");
        }
    }

    boolean isOpenOn(LocalDate day) {
        return !set.setOn().isAfter(day)
                && (closing == null || closing.closedOn().isAfter(day));
    }

    /** A closed goal leaves the reports only after a signed one has shown it as closed. */
    boolean isDueInReportOn(LocalDate day) {
        return isOpenOn(day)
                || (closing != null && !closing.reported() && !set.setOn().isAfter(day));
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
