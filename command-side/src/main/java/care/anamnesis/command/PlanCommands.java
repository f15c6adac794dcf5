package care.anamnesis.command;

import care.anamnesis.events.CertificationMethod;
import care.anamnesis.events.Line;
import care.anamnesis.events.PlanEvent.PlanCertified;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.PlanEvent.TreatmentPlanHeld;
import care.anamnesis.events.PlanEvent.TreatmentPlanResumed;
import care.anamnesis.events.PlanEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.Prose;
import care.anamnesis.events.VisitFrequency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan of care and how often the client comes. */
public interface PlanCommands {
    @Writes(TreatmentPlanEstablished.class)
    record EstablishTreatmentPlan(
            UUID clientId,
            @Nullable UUID episodeId,
            @NewId UUID planId,
            @Planned LocalDate startsOn,
            @Planned LocalDate endsOn,
            @Valid VisitFrequency frequency,
            @NotEmpty @Size(max = 30) List<@Line String> interventions,
            @Minutes @Nullable Integer minutesPerVisit,
            @Prose @Nullable String diagnosis,
            @Size(max = 30) @Nullable List<UUID> goalIds,
            @DatedBy("startsOn") @Happened LocalDate establishedOn)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            var violations = new ArrayList<>(
                    Violation.unless(!endsOn.isBefore(startsOn), "/endsOn", "must not lie before startsOn"));
            violations.addAll(HowOften.violations(frequency));
            return violations;
        }
    }

    @Writes(VisitFrequencyAdjusted.class)
    record AdjustVisitFrequency(
            UUID clientId,
            @Nullable UUID episodeId,
            @Valid VisitFrequency frequency,
            @Planned LocalDate effectiveOn,
            @Prose String reason,
            @DatedBy("effectiveOn") @Happened LocalDate agreedOn)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            return HowOften.violations(frequency);
        }
    }

    @Writes(PlanCertified.class)
    record CertifyPlan(
            UUID clientId,
            UUID planId,
            CertificationMethod method,
            @Line String certifierName,
            @Line String certifierCredentials,
            @Planned LocalDate validFrom,
            @Planned LocalDate validUntil,
            @Happened LocalDate certifiedOn)
            implements ClinicalCommand {
        /** The last day of the longest interval that can be certified (42 CFR 410.61). */
        public static LocalDate lastDayFrom(LocalDate validFrom) {
            return validFrom.plusDays(90 - 1);
        }

        @Override
        public List<Violation> contradictions() {
            return Violation.unless(
                    !validUntil.isBefore(validFrom) && !validUntil.isAfter(lastDayFrom(validFrom)),
                    "/validUntil",
                    "must not lie before validFrom, and within the 90 days that begin with it");
        }
    }

    @Writes(TreatmentPlanHeld.class)
    record HoldTreatmentPlan(
            UUID clientId,
            @Nullable UUID episodeId,
            @Prose String reason,
            @Happened LocalDate heldOn) implements ClinicalCommand {}

    @Writes(TreatmentPlanResumed.class)
    record ResumeTreatmentPlan(
            UUID clientId,
            @Nullable UUID episodeId,
            @Prose @Nullable String reason,
            @Happened LocalDate resumedOn) implements ClinicalCommand {}
}
