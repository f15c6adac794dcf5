package care.anamnesis.query.careplan;

import care.anamnesis.events.ClinicalEvent.TreatmentPlanEstablished;
import care.anamnesis.events.ClinicalEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.entry.Entry;
import care.anamnesis.query.entry.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is done and how often, in a period whose days both count.
 *
 * @param frequencyInForce on the day on which one looks at the plan; absent before, after and where nobody looks
 * @param frequencies one after the other, without a gap, from the first to the last day of the plan
 */
public record TreatmentPlan(
        UUID planId,
        LocalDate startsOn,
        LocalDate endsOn,
        List<String> interventions,
        @Nullable VisitFrequency frequencyInForce,
        List<FrequencyPeriod> frequencies,
        Entry entry)
        implements Fact {

    public static TreatmentPlan established(TreatmentPlanEstablished e, Entry entry) {
        var first = new FrequencyPeriod(e.frequency(), e.startsOn(), e.endsOn(), null, entry);
        return new TreatmentPlan(e.planId(), e.startsOn(), e.endsOn(), e.interventions(), null, List.of(first), entry);
    }

    /** A change agreed for an earlier day leaves the changes after that day in place; one for the same day replaces. */
    public TreatmentPlan adjusted(VisitFrequencyAdjusted e, Entry entry) {
        var periods = new ArrayList<FrequencyPeriod>();
        frequencies.stream()
                .filter(period -> !period.from().equals(e.effectiveOn()))
                .forEach(periods::add);
        periods.add(new FrequencyPeriod(e.to(), e.effectiveOn(), endsOn, e.reason(), entry));
        periods.sort(Comparator.comparing(FrequencyPeriod::from));
        for (int i = 0; i < periods.size() - 1; i++) {
            periods.set(i, periods.get(i).until(periods.get(i + 1).from().minusDays(1)));
        }
        return with(null, List.copyOf(periods));
    }

    public Optional<VisitFrequency> frequencyOn(LocalDate day) {
        return frequencies.stream()
                .filter(period -> period.covers(day))
                .map(FrequencyPeriod::frequency)
                .findFirst();
    }

    TreatmentPlan seenOn(LocalDate day) {
        return with(frequencyOn(day).orElse(null), frequencies);
    }

    private TreatmentPlan with(@Nullable VisitFrequency inForce, List<FrequencyPeriod> frequencies) {
        return new TreatmentPlan(planId, startsOn, endsOn, interventions, inForce, frequencies, entry);
    }
}
