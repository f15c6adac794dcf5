package care.anamnesis.query.careplan;

import care.anamnesis.events.AttainmentScale;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.GoalEvent;
import care.anamnesis.events.GoalEvent.GoalProgressRecorded;
import care.anamnesis.events.GoalEvent.GoalSet;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.GoalTerm;
import care.anamnesis.query.record.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the client and the therapist work towards, and how far they have come.
 *
 * @param status as last told by clinical date
 * @param attainment the last level on the goal attainment scale, −2 to +2
 * @param progress every telling in clinical order, in progress reports and at discharge too
 */
public record Goal(
        UUID goalId,
        String statement,
        @Nullable String clientWords,
        GoalTerm term,
        @Nullable LocalDate targetDate,
        @Nullable MeasuredGoal measure,
        @Nullable AttainmentScale scale,
        GoalStatus status,
        @Nullable Integer attainment,
        List<Progress> progress,
        Entry entry)
        implements Fact {

    /** {@code visitId} is the visit in which it was assessed; {@code toldIn} the kind of entry that tells it. */
    public record Progress(
            GoalStatus status,
            @Nullable Integer attainment,
            @Nullable String progress,
            @Nullable String reason,
            @Nullable UUID visitId,
            Source toldIn,
            Entry entry)
            implements Part {}

    public enum Source {
        PROGRESS,
        PROGRESS_REPORT,
        DISCHARGE
    }

    static List<Goal> evolve(List<Goal> goals, GoalEvent event, Entry entry) {
        return switch (event) {
            case GoalSet e -> Fact.with(goals, set(e, entry));
            case GoalProgressRecorded e ->
                Fact.changing(goals, Goal::goalId, e.goalId(), goal -> goal.told(progress(e, entry)));
        };
    }

    /** A report's assessment of a goal that no longer counts stays in the report alone. */
    static List<Goal> assessed(List<Goal> goals, List<GoalAssessment> assessments, Source toldIn, Entry entry) {
        return goals.stream()
                .map(goal -> assessments.stream()
                        .filter(it -> it.goalId().equals(goal.goalId))
                        .findFirst()
                        .map(it ->
                                goal.told(new Progress(it.status(), null, it.assessment(), null, null, toldIn, entry)))
                        .orElse(goal))
                .toList();
    }

    Goal measuredBy(List<OutcomeSeries> outcomes) {
        return measure == null ? this : with(measure.measuredBy(outcomes), progress);
    }

    GoalStatus statusOn(LocalDate day) {
        return progress.reversed().stream()
                .filter(told -> !told.entry().occurredOn().isAfter(day))
                .findFirst()
                .map(Progress::status)
                .orElse(GoalStatus.IN_PROGRESS);
    }

    private static Goal set(GoalSet e, Entry entry) {
        var measure = e.measure() == null ? null : MeasuredGoal.of(e.measure());
        return new Goal(
                e.goalId(),
                e.statement(),
                e.clientWords(),
                e.term(),
                e.targetDate(),
                measure,
                e.scale(),
                GoalStatus.IN_PROGRESS,
                null,
                List.of(),
                entry);
    }

    private static Progress progress(GoalProgressRecorded e, Entry entry) {
        return new Progress(e.status(), e.attainment(), e.progress(), e.reason(), e.visitId(), Source.PROGRESS, entry);
    }

    private Goal told(Progress told) {
        return with(measure, Fact.with(progress, told));
    }

    private Goal with(@Nullable MeasuredGoal measure, List<Progress> progress) {
        var status =
                progress.isEmpty() ? GoalStatus.IN_PROGRESS : progress.getLast().status();
        var attainment = progress.reversed().stream()
                .map(Progress::attainment)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Goal(
                goalId, statement, clientWords, term, targetDate, measure, scale, status, attainment, progress, entry);
    }
}
