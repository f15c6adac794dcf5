package care.anamnesis.command.record;

import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.VisitFrequency;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The treatment plan that is in force in an episode of care.
 *
 * @param adjusted the visit frequencies by the day on which each took effect
 * @param heldOn null while the plan is not on hold
 * @param resumedOn the day on which the last hold ended
 */
record Plan(
        TreatmentPlanEstablished established,
        Map<LocalDate, VisitFrequency> adjusted,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate resumedOn) {
    Plan(TreatmentPlanEstablished established) {
        this(established, Map.of(), null, null);
    }

    void requireNoLaterThan(LocalDate startOfNext) {
        if (startOfNext.isBefore(established.startsOn())) {
            throw new RuleViolation("A treatment plan cannot start before the plan that it follows.");
        }
    }

    /**
     * The visit frequency in force on a day of the treatment plan.
     *
     * @throws RuleViolation if the day lies outside it
     */
    VisitFrequency frequencyOn(LocalDate day) {
        if (isOutside(day)) {
            throw new RuleViolation("A visit frequency must take effect inside the period of the treatment plan.");
        }
        var lastAdjustment = new TreeMap<>(adjusted).floorEntry(day);
        return lastAdjustment == null ? established.frequency() : lastAdjustment.getValue();
    }

    void requireCanBeHeldOn(LocalDate day) {
        if (heldOn != null) {
            throw new RuleViolation("The treatment plan is already on hold.");
        }
        if (isOutside(day)) {
            throw new RuleViolation("A treatment plan can be put on hold only inside its period.");
        }
        if (resumedOn != null && day.isBefore(resumedOn)) {
            throw new RuleViolation("A treatment plan cannot be put on hold before it was last resumed.");
        }
    }

    void requireCanBeResumedOn(LocalDate day) {
        if (heldOn == null) {
            throw new RuleViolation("The treatment plan is not on hold.");
        }
        if (day.isBefore(heldOn)) {
            throw new RuleViolation("A treatment plan cannot be resumed before it was put on hold.");
        }
        if (isOutside(day)) {
            throw new RuleViolation("A treatment plan can be resumed only inside its period.");
        }
    }

    Plan adjusted(LocalDate effectiveOn, VisitFrequency frequency) {
        var frequencies = new TreeMap<>(adjusted);
        frequencies.put(effectiveOn, frequency);
        return new Plan(established, frequencies, heldOn, resumedOn);
    }

    Plan held(LocalDate day) {
        return new Plan(established, adjusted, day, resumedOn);
    }

    Plan resumed(LocalDate day) {
        return new Plan(established, adjusted, null, day);
    }

    private boolean isOutside(LocalDate day) {
        return day.isBefore(established.startsOn()) || day.isAfter(established.endsOn());
    }
}
