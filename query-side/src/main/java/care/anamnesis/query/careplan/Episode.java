package care.anamnesis.query.careplan;

import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.record.Entry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One course of care, from the complaint to the discharge. Its lists stand in clinical order, the newest last.
 *
 * @param discharges in the order of writing; with the last one the episode is closed unless it was opened again
 * @param pauseInForce on the day on which one looks
 * @param treatmentPlans in the order of writing; each replaces those before it from its first day on
 * @param visitsSoFar for the plan of the day on which one looks; absent where nobody looks
 */
public record Episode(
        UUID episodeId,
        Status status,
        String presentingComplaint,
        String statedGoal,
        LocalDate openedOn,
        Entry entry,
        List<Discharge> discharges,
        List<Pause> pauses,
        @Nullable Pause pauseInForce,
        List<TreatmentPlan> treatmentPlans,
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
                List.of(),
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

    /** With which the episode is closed; absent while it is open. */
    public @Nullable Discharge discharge() {
        return discharges.isEmpty() || discharges.getLast().reopening() != null ? null : discharges.getLast();
    }

    /** After which it was opened again. */
    public List<Discharge> earlierDischarges() {
        return discharges.stream().filter(it -> it.reopening() != null).toList();
    }

    /** The one established last. */
    public @Nullable TreatmentPlan treatmentPlan() {
        return treatmentPlans.isEmpty() ? null : treatmentPlans.getLast();
    }

    public List<TreatmentPlan> earlierTreatmentPlans() {
        return treatmentPlans.isEmpty() ? treatmentPlans : treatmentPlans.subList(0, treatmentPlans.size() - 1);
    }

    /** By clinical dates: a discharge closes it from its day on, a re-opening opens it from its day on. */
    public boolean isOpenOn(LocalDate day) {
        return Stream.concat(earlierDischarges().stream(), Stream.ofNullable(discharge()))
                .noneMatch(it -> it.closes(day));
    }

    /** Whether visits, reports and practice at home are expected of that day. */
    public boolean expectsCareOn(LocalDate day) {
        return isOpenOn(day) && pauseOn(day).isEmpty();
    }

    /** Whether care is paused, or the plan that counts is on hold. */
    public boolean isOnHoldOn(LocalDate day) {
        return pauseOn(day).isPresent()
                || planOn(day).flatMap(plan -> plan.holdOn(day)).isPresent();
    }

    Optional<Pause> pauseOn(LocalDate day) {
        return pauses.stream().filter(pause -> pause.covers(day)).findFirst();
    }

    /** The day of the discharge after which it is closed on that day. */
    Optional<LocalDate> closedSince(LocalDate day) {
        return discharges.stream()
                .filter(it -> it.closes(day))
                .map(Discharge::dischargedOn)
                .min(Comparator.naturalOrder());
    }

    /** A plan replaces those before it from its first day on: they do not come back when it ends sooner. */
    public Optional<TreatmentPlan> planOn(LocalDate day) {
        return lastBegunBy(day).filter(plan -> plan.covers(day));
    }

    /** The plan that counts on that day, or that was the last one to count. */
    Optional<TreatmentPlan> lastBegunBy(LocalDate day) {
        return treatmentPlans.reversed().stream()
                .filter(plan -> !plan.startsOn().isAfter(day))
                .findFirst();
    }

    /** One score is where a client stands, and no change. */
    public boolean isMeasuredOnce(String instrument) {
        return outcomes.stream()
                .anyMatch(series -> series.instrument().equals(instrument)
                        && series.measurements().size() == 1);
    }

    /** How often the client was to come, over all plans, without what a later plan replaced before it began. */
    public List<FrequencyPeriod> frequencies() {
        return treatmentPlans.stream()
                .flatMap(plan -> plan.frequencies().stream().filter(period -> isFrom(plan, lastBegunBy(period.from()))))
                .toList();
    }

    private static boolean isFrom(TreatmentPlan plan, Optional<TreatmentPlan> other) {
        return other.map(TreatmentPlan::planId).filter(plan.planId()::equals).isPresent();
    }

    public Optional<VisitFrequency> frequencyOn(LocalDate day) {
        return expectsCareOn(day) ? planOn(day).flatMap(plan -> plan.frequencyOn(day)) : Optional.empty();
    }

    /** After the discharge no frequency is in force, however long the plan was to run. */
    Episode seenOn(LocalDate day) {
        var inForce = isOpenOn(day) ? planOn(day).map(TreatmentPlan::planId) : Optional.<UUID>empty();
        var frequency = frequencyOn(day).orElse(null);
        return EpisodeChange.of(this, change -> {
            change.plans = change.plans.stream()
                    .map(plan -> inForce.filter(plan.planId()::equals).isPresent() ? plan.seenOn(day, frequency) : plan)
                    .toList();
            change.homePractices = homePractices.stream()
                    .map(practice -> practice.seenOn(day, this))
                    .toList();
            change.pauseInForce = pauseOn(day).orElse(null);
            change.visitsSoFar = VisitTally.soFar(this, day).orElse(null);
        });
    }
}
