package care.anamnesis.pages.recording;

import care.anamnesis.command.PlanCommands.CertifyPlan;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Goal;
import care.anamnesis.query.careplan.TreatmentPlan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a new plan of care is likely to say: the plan before it, over an interval that can be certified at once. */
record NextPlan(
        LocalDate startsOn,
        LocalDate endsOn,
        VisitFrequency frequency,
        List<String> interventions,
        @Nullable Integer minutesPerVisit,
        @Nullable String diagnosis,
        List<Goal> goals) {
    private static final VisitFrequency WEEKLY = new VisitFrequency(1, 1, PeriodUnit.WEEK);

    static NextPlan of(Episode episode, LocalDate today) {
        var goals = episode.goals().stream()
                .filter(goal -> !goal.status().isClosed())
                .toList();
        var before = episode.treatmentPlan();
        if (before == null) {
            return new NextPlan(today, CertifyPlan.lastDayFrom(today), WEEKLY, List.of(), null, null, goals);
        }
        var start = startAfter(before, today);
        return new NextPlan(
                start,
                CertifyPlan.lastDayFrom(start),
                before.frequencies().getLast().frequency(),
                before.interventions(),
                before.minutesPerVisit(),
                before.diagnosis(),
                goals);
    }

    private static LocalDate startAfter(TreatmentPlan before, LocalDate today) {
        var following = before.endsOn().plusDays(1);
        var endsSoon = following.isAfter(today) && following.isBefore(today.plusWeeks(2));
        if (endsSoon) {
            return following;
        }
        return before.startsOn().isAfter(today) ? before.startsOn() : today;
    }
}
