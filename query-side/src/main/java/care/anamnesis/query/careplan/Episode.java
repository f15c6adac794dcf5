package care.anamnesis.query.careplan;

import care.anamnesis.events.ClinicalEvent.EpisodeOpened;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.entry.Entry;
import care.anamnesis.query.entry.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One course of care, from the complaint to the discharge. Its lists stand in clinical order, the newest last.
 *
 * @param discharge with which the episode is closed; absent while it is open
 * @param earlierDischarges after which it was opened again
 * @param treatmentPlan the one established last
 * @param visitsSoFar for the plan of the day on which one looks; absent where nobody looks
 */
public record Episode(
        UUID episodeId,
        Status status,
        String presentingComplaint,
        String statedGoal,
        LocalDate openedOn,
        Entry entry,
        @Nullable Discharge discharge,
        List<Discharge> earlierDischarges,
        @Nullable TreatmentPlan treatmentPlan,
        List<TreatmentPlan> earlierTreatmentPlans,
        List<Goal> goals,
        List<Finding> findings,
        List<HomePractice> homePractices,
        List<Visit> visits,
        @Nullable VisitTally visitsSoFar,
        List<OutcomeSeries> outcomes,
        List<ClientReport> clientReports,
        List<ProgressReport> progressReports)
        implements Fact {

    public enum Status {
        OPEN,
        DISCHARGED
    }

    static Episode opened(EpisodeOpened e, Entry entry) {
        return new Episode(
                e.episodeId(),
                Status.OPEN,
                e.presentingComplaint(),
                e.statedGoal(),
                e.openedOn(),
                entry,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    boolean isOpen() {
        return status == Status.OPEN;
    }

    /** By clinical dates: a discharge closes it from its day on, a re-opening opens it from its day on. */
    public boolean isOpenOn(LocalDate day) {
        return Stream.concat(earlierDischarges.stream(), Stream.ofNullable(discharge))
                .noneMatch(it -> it.closes(day));
    }

    /** In the order in which they followed on each other. */
    public List<TreatmentPlan> plans() {
        return Stream.concat(earlierTreatmentPlans.stream(), Stream.ofNullable(treatmentPlan))
                .toList();
    }

    public Optional<TreatmentPlan> planOn(LocalDate day) {
        return plans().reversed().stream().filter(plan -> plan.covers(day)).findFirst();
    }

    public Optional<VisitFrequency> frequencyOn(LocalDate day) {
        return isOpenOn(day) ? planOn(day).flatMap(plan -> plan.frequencyOn(day)) : Optional.empty();
    }

    /** After the discharge no frequency is in force, however long the plan was to run. */
    Episode seenOn(LocalDate day) {
        var inForce = isOpenOn(day) ? planOn(day).map(TreatmentPlan::planId) : Optional.<UUID>empty();
        return EpisodeChange.of(this, change -> {
            change.plans = change.plans.stream()
                    .map(plan -> inForce.filter(plan.planId()::equals).isPresent() ? plan.seenOn(day) : plan)
                    .toList();
            change.homePractices = homePractices.stream()
                    .map(practice -> practice.seenOn(day, this))
                    .toList();
            change.visitsSoFar = VisitTally.soFar(this, day).orElse(null);
        });
    }
}
