package care.anamnesis.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan of care and how often the client comes. */
public sealed interface PlanEvent extends ClinicalEvent {
    UUID planId();

    @Override
    default UUID about() {
        return planId();
    }

    /** The plan of care: its period (both days included), how often the client comes, and what is done. */
    @StoredAs("TreatmentPlanEstablished")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record TreatmentPlanEstablished(
            UUID clientId,
            UUID episodeId,
            UUID planId,
            LocalDate startsOn,
            LocalDate endsOn,
            VisitFrequency frequency,
            List<String> interventions,
            @Nullable Integer minutesPerVisit,
            @Nullable String diagnosis,
            List<UUID> goalIds,
            LocalDate establishedOn)
            implements PlanEvent {
        @Override
        public LocalDate occurredOn() {
            return establishedOn;
        }
    }

    /** From {@code effectiveOn} on the client comes at {@code to}; until then {@code from} stays in force. */
    @StoredAs("VisitFrequencyAdjusted")
    @Lifecycle(LifecycleEvent.AMEND)
    record VisitFrequencyAdjusted(
            UUID clientId,
            UUID episodeId,
            UUID planId,
            VisitFrequency from,
            VisitFrequency to,
            LocalDate effectiveOn,
            String reason,
            LocalDate agreedOn)
            implements PlanEvent {
        @Override
        public LocalDate occurredOn() {
            return agreedOn;
        }
    }

    /**
     * A physician or other certifier has agreed to the plan for an interval, both days included.
     *
     * @param followsEntry for a signature the version of the verbal order that it follows; absent where it follows none, and
     *     in entries that were written before signatures named their order
     */
    @StoredAs("PlanCertified")
    @Lifecycle(LifecycleEvent.ATTEST)
    record PlanCertified(
            UUID clientId,
            UUID episodeId,
            UUID planId,
            CertificationMethod method,
            String certifierName,
            String certifierCredentials,
            LocalDate validFrom,
            LocalDate validUntil,
            LocalDate certifiedOn,
            @Nullable Long followsEntry)
            implements PlanEvent {
        @Override
        public LocalDate occurredOn() {
            return certifiedOn;
        }
    }

    /** From {@code heldOn} on no visits are expected. */
    @StoredAs("TreatmentPlanHeld")
    @Lifecycle(LifecycleEvent.AMEND)
    record TreatmentPlanHeld(UUID clientId, UUID episodeId, UUID planId, String reason, LocalDate heldOn)
            implements PlanEvent {
        @Override
        public LocalDate occurredOn() {
            return heldOn;
        }
    }

    @StoredAs("TreatmentPlanResumed")
    @Lifecycle(LifecycleEvent.AMEND)
    record TreatmentPlanResumed(
            UUID clientId,
            UUID episodeId,
            UUID planId,
            @Nullable String reason,
            LocalDate resumedOn) implements PlanEvent {
        @Override
        public LocalDate occurredOn() {
            return resumedOn;
        }
    }
}
