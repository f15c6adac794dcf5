package care.anamnesis.query.careplan;

import care.anamnesis.events.PlanEvent;
import care.anamnesis.events.PlanEvent.PlanCertified;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.PlanEvent.TreatmentPlanHeld;
import care.anamnesis.events.PlanEvent.TreatmentPlanResumed;
import care.anamnesis.events.PlanEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.record.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is done and how often, in a period whose days both count (R30).
 *
 * @param frequencyInForce on the day on which one looks at the plan; absent before, after, on hold and where nobody looks
 * @param frequencies one after the other, without a gap, from the first to the last day of the plan
 * @param holdInForce on the day on which one looks at the plan
 */
public record TreatmentPlan(
        UUID planId,
        LocalDate startsOn,
        LocalDate endsOn,
        List<String> interventions,
        @Nullable Integer minutesPerVisit,
        @Nullable String diagnosis,
        List<UUID> goalIds,
        @Nullable VisitFrequency frequencyInForce,
        List<FrequencyPeriod> frequencies,
        List<Certification> certifications,
        @Nullable Hold holdInForce,
        List<Hold> holds,
        Entry entry)
        implements Fact {

    /** In the order of writing, in which one plan follows on the other; a plan may still be changed after that. */
    static List<TreatmentPlan> evolve(List<TreatmentPlan> plans, PlanEvent event, Entry entry) {
        if (event instanceof TreatmentPlanEstablished e) {
            return Stream.concat(plans.stream(), Stream.of(established(e, entry)))
                    .toList();
        }
        return Fact.changing(plans, TreatmentPlan::planId, event.planId(), plan -> plan.next(event, entry));
    }

    private TreatmentPlan next(PlanEvent event, Entry entry) {
        return switch (event) {
            case TreatmentPlanEstablished e ->
                throw new IllegalStateException("The plan " + e.planId() + " is established twice");
            case VisitFrequencyAdjusted e ->
                with(FrequencyPeriod.adjusted(frequencies, e, endsOn, entry), certifications, holds);
            case PlanCertified e -> with(frequencies, Certification.with(certifications, e, entry), holds);
            case TreatmentPlanHeld e -> with(frequencies, certifications, Hold.held(holds, e, entry));
            case TreatmentPlanResumed e -> with(frequencies, certifications, Hold.resumed(holds, e, entry));
        };
    }

    public Optional<VisitFrequency> frequencyOn(LocalDate day) {
        return frequencies.stream()
                .filter(period -> period.covers(day) && holdOn(day).isEmpty())
                .map(FrequencyPeriod::frequency)
                .findFirst();
    }

    Optional<Hold> holdOn(LocalDate day) {
        return holds.stream().filter(hold -> hold.covers(day)).findFirst();
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    TreatmentPlan seenOn(LocalDate day, @Nullable VisitFrequency inForce) {
        return with(inForce, holdOn(day).orElse(null), frequencies, certifications, holds);
    }

    private static TreatmentPlan established(TreatmentPlanEstablished e, Entry entry) {
        var first = new FrequencyPeriod(e.frequency(), e.startsOn(), e.endsOn(), null, entry);
        return new TreatmentPlan(
                e.planId(),
                e.startsOn(),
                e.endsOn(),
                e.interventions(),
                e.minutesPerVisit(),
                e.diagnosis(),
                e.goalIds(),
                null,
                List.of(first),
                List.of(),
                null,
                List.of(),
                entry);
    }

    private TreatmentPlan with(
            List<FrequencyPeriod> frequencies, List<Certification> certifications, List<Hold> holds) {
        return with(null, null, frequencies, certifications, holds);
    }

    private TreatmentPlan with(
            @Nullable VisitFrequency inForce,
            @Nullable Hold onHold,
            List<FrequencyPeriod> frequencies,
            List<Certification> certifications,
            List<Hold> holds) {
        return new TreatmentPlan(
                planId,
                startsOn,
                endsOn,
                interventions,
                minutesPerVisit,
                diagnosis,
                goalIds,
                inForce,
                frequencies,
                certifications,
                onHold,
                holds,
                entry);
    }
}
