package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent.EpisodeOpened;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanEstablished;
import care.anamnesis.events.ClinicalEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.VisitFrequency;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of one episode of care.
 *
 * @param lastSeenOn the last day of a visit, a finding or a measure
 * @param adjusted the visit frequencies of the plan by the day on which each took effect
 */
record Episode(
        UUID id,
        LocalDate openedOn,
        LocalDate lastSeenOn,
        boolean isOpen,
        @Nullable TreatmentPlanEstablished plan,
        Map<LocalDate, VisitFrequency> adjusted) {
    Episode(EpisodeOpened opened) {
        this(opened.episodeId(), opened.openedOn(), opened.openedOn(), true, null, Map.of());
    }

    void requireNotBeforeOpening(LocalDate day) {
        if (day.isBefore(openedOn)) {
            throw new RuleViolation("Nothing in an episode of care can be dated before the day it was opened.");
        }
    }

    void requireNothingSeenAfter(LocalDate day) {
        if (day.isBefore(lastSeenOn)) {
            throw new RuleViolation("A client cannot be discharged before the last visit, finding or measure.");
        }
    }

    void requirePlanNotBefore(LocalDate day) {
        if (plan != null && day.isBefore(plan.startsOn())) {
            throw new RuleViolation("A treatment plan cannot start before the plan that it follows.");
        }
    }

    /**
     * The visit frequency in force on a day of the treatment plan.
     *
     * @throws RuleViolation if there is no plan or the day lies outside it
     */
    VisitFrequency frequencyOn(LocalDate day) {
        var plan = requirePlan();
        if (day.isBefore(plan.startsOn()) || day.isAfter(plan.endsOn())) {
            throw new RuleViolation("A visit frequency takes effect inside the period of the treatment plan.");
        }
        var lastAdjustment = new TreeMap<>(adjusted).floorEntry(day);
        return lastAdjustment == null ? plan.frequency() : lastAdjustment.getValue();
    }

    TreatmentPlanEstablished requirePlan() {
        if (plan == null) {
            throw new RuleViolation("There is no treatment plan in this episode of care.");
        }
        return plan;
    }

    Episode with(TreatmentPlanEstablished established) {
        return new Episode(id, openedOn, lastSeenOn, isOpen, established, Map.of());
    }

    Episode with(VisitFrequencyAdjusted adjustment) {
        var frequencies = new TreeMap<>(adjusted);
        frequencies.put(adjustment.effectiveOn(), adjustment.to());
        return new Episode(id, openedOn, lastSeenOn, isOpen, plan, frequencies);
    }

    Episode seenOn(LocalDate day) {
        return day.isAfter(lastSeenOn) ? new Episode(id, openedOn, day, isOpen, plan, adjusted) : this;
    }

    Episode closed() {
        return new Episode(id, openedOn, lastSeenOn, false, plan, adjusted);
    }
}
