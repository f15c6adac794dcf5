package care.anamnesis.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can have happened in a client's record. The permitted records are the registry: the log stores and
 * finds an event by its {@link StoredAs} name, and every reader switches over this interface without a default.
 */
public sealed interface ClinicalEvent {
    UUID clientId();

    /** The clinical date on which it happened, as the clinician gave it; when it was written is the log's business. */
    LocalDate occurredOn();

    /** The episode of care it belongs to, or null where it concerns the client as a whole. */
    default @Nullable UUID episodeId() {
        return null;
    }

    /** Why, in the clinician's words, where the command asks for a reason. */
    default @Nullable String reason() {
        return null;
    }

    /** About the person, whatever the course of care. */
    sealed interface ClientEvent extends ClinicalEvent {}

    /** An episode of care begins or ends. */
    sealed interface EpisodeEvent extends ClinicalEvent {}

    sealed interface FindingEvent extends ClinicalEvent {
        UUID findingId();
    }

    /** The plan of care and how often the client comes. */
    sealed interface PlanEvent extends ClinicalEvent {}

    sealed interface VisitEvent extends ClinicalEvent {
        UUID visitId();
    }

    /** What was measured and what the client says. */
    sealed interface OutcomeEvent extends ClinicalEvent {}

    sealed interface HomePracticeEvent extends ClinicalEvent {
        UUID practiceId();
    }

    @StoredAs("ClientRegistered")
    record ClientRegistered(UUID clientId, String name, LocalDate dateOfBirth, LocalDate registeredOn)
            implements ClientEvent {
        @Override
        public LocalDate occurredOn() {
            return registeredOn;
        }
    }

    /** A course of care begins: why the client came, and what the client wants, in the client's own words. */
    @StoredAs("EpisodeOpened")
    record EpisodeOpened(
            UUID clientId, UUID episodeId, String presentingComplaint, String statedGoal, LocalDate openedOn)
            implements EpisodeEvent {
        @Override
        public LocalDate occurredOn() {
            return openedOn;
        }
    }

    /**
     * What a clinician saw or measured on a body structure. {@code structure} is a key of the structure catalogue or
     * free text; {@code side} is the client's side and absent on the midline.
     */
    @StoredAs("FindingRecorded")
    record FindingRecorded(
            UUID clientId,
            UUID episodeId,
            UUID findingId,
            String structure,
            @Nullable Side side,
            @Nullable String part,
            @Nullable Tissue tissue,
            FindingQuality quality,
            @Nullable Severity severity,
            LocalDate observedOn,
            @Nullable String note)
            implements FindingEvent {
        @Override
        public LocalDate occurredOn() {
            return observedOn;
        }
    }

    @StoredAs("FindingReassessed")
    record FindingReassessed(
            UUID clientId,
            UUID episodeId,
            UUID findingId,
            FindingChange change,
            @Nullable Severity severity,
            LocalDate observedOn,
            @Nullable String note)
            implements FindingEvent {
        @Override
        public LocalDate occurredOn() {
            return observedOn;
        }
    }

    @StoredAs("FindingResolved")
    record FindingResolved(
            UUID clientId,
            UUID episodeId,
            UUID findingId,
            LocalDate resolvedOn,
            @Nullable String note) implements FindingEvent {
        @Override
        public LocalDate occurredOn() {
            return resolvedOn;
        }
    }

    /** The plan of care: its period (both days included), how often the client comes, and what is done. */
    @StoredAs("TreatmentPlanEstablished")
    record TreatmentPlanEstablished(
            UUID clientId,
            UUID episodeId,
            UUID planId,
            LocalDate startsOn,
            LocalDate endsOn,
            VisitFrequency frequency,
            List<String> interventions,
            LocalDate establishedOn)
            implements PlanEvent {
        @Override
        public LocalDate occurredOn() {
            return establishedOn;
        }
    }

    /** From {@code effectiveOn} on the client comes at {@code to}; until then {@code from} stays in force. */
    @StoredAs("VisitFrequencyAdjusted")
    record VisitFrequencyAdjusted(
            UUID clientId,
            UUID episodeId,
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

    @StoredAs("VisitRecorded")
    record VisitRecorded(
            UUID clientId,
            UUID episodeId,
            UUID visitId,
            LocalDate visitedOn,
            Attendance attendance,
            List<Intervention> interventions,
            @Nullable String subjective,
            @Nullable String objective,
            @Nullable String assessment,
            @Nullable String plan)
            implements VisitEvent {
        @Override
        public LocalDate occurredOn() {
            return visitedOn;
        }
    }

    /** A score on an instrument; {@code instrument} is a key of the instrument catalogue, which holds its scale. */
    @StoredAs("OutcomeMeasured")
    record OutcomeMeasured(
            UUID clientId,
            UUID episodeId,
            String instrument,
            BigDecimal score,
            LocalDate measuredOn,
            @Nullable String note)
            implements OutcomeEvent {
        @Override
        public LocalDate occurredOn() {
            return measuredOn;
        }
    }

    /** What the client said, verbatim. */
    @StoredAs("ClientReportRecorded")
    record ClientReportRecorded(UUID clientId, UUID episodeId, String statement, LocalDate reportedOn)
            implements OutcomeEvent {
        @Override
        public LocalDate occurredOn() {
            return reportedOn;
        }
    }

    @StoredAs("HomePracticeAssigned")
    record HomePracticeAssigned(
            UUID clientId,
            UUID episodeId,
            UUID practiceId,
            HomePracticeKind kind,
            String instructions,
            List<String> targets,
            Dose dose,
            LocalDate assignedOn)
            implements HomePracticeEvent {
        @Override
        public LocalDate occurredOn() {
            return assignedOn;
        }
    }

    /** The practice as it stands from {@code revisedOn} on, whole: nothing is left over from before. */
    @StoredAs("HomePracticeRevised")
    record HomePracticeRevised(
            UUID clientId,
            UUID episodeId,
            UUID practiceId,
            String instructions,
            List<String> targets,
            Dose dose,
            String reason,
            LocalDate revisedOn)
            implements HomePracticeEvent {
        @Override
        public LocalDate occurredOn() {
            return revisedOn;
        }
    }

    @StoredAs("HomePracticeDiscontinued")
    record HomePracticeDiscontinued(
            UUID clientId, UUID episodeId, UUID practiceId, String reason, LocalDate discontinuedOn)
            implements HomePracticeEvent {
        @Override
        public LocalDate occurredOn() {
            return discontinuedOn;
        }
    }

    /** Whether the client practised on a day, as the client tells it. */
    @StoredAs("HomePracticeLogged")
    record HomePracticeLogged(
            UUID clientId,
            UUID episodeId,
            UUID practiceId,
            LocalDate practicedOn,
            boolean done,
            @Nullable Integer minutes,
            @Nullable String note)
            implements HomePracticeEvent {
        @Override
        public LocalDate occurredOn() {
            return practicedOn;
        }
    }

    /** The episode ends; {@code clientReport} is what the client says at the end, verbatim. */
    @StoredAs("ClientDischarged")
    record ClientDischarged(
            UUID clientId,
            UUID episodeId,
            LocalDate dischargedOn,
            DischargeReason dischargeReason,
            String summary,
            @Nullable String clientReport)
            implements EpisodeEvent {
        @Override
        public LocalDate occurredOn() {
            return dischargedOn;
        }
    }
}
