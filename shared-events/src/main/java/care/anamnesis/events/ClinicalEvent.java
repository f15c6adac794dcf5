package care.anamnesis.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

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

    /** The id of the finding, visit, goal or other thing that this creates or goes on about; null where it has none. */
    default @Nullable UUID about() {
        return null;
    }

    /** Why, in the clinician's words, where the command asks for a reason. */
    default @Nullable String reason() {
        return null;
    }

    /** About the person, whatever the course of care. */
    sealed interface ClientEvent extends ClinicalEvent {}

    /** An episode of care begins or ends. */
    sealed interface EpisodeEvent extends ClinicalEvent {
        @Override
        UUID episodeId();

        @Override
        default UUID about() {
            return episodeId();
        }
    }

    sealed interface FindingEvent extends ClinicalEvent {
        UUID findingId();

        @Override
        default UUID about() {
            return findingId();
        }
    }

    /** The plan of care and how often the client comes. */
    sealed interface PlanEvent extends ClinicalEvent {
        UUID planId();

        @Override
        default UUID about() {
            return planId();
        }
    }

    sealed interface VisitEvent extends ClinicalEvent {
        UUID visitId();

        @Override
        default UUID about() {
            return visitId();
        }
    }

    /** What was measured and what the client says. */
    sealed interface OutcomeEvent extends ClinicalEvent {}

    sealed interface HomePracticeEvent extends ClinicalEvent {
        UUID practiceId();

        @Override
        default UUID about() {
            return practiceId();
        }
    }

    sealed interface GoalEvent extends ClinicalEvent {
        UUID goalId();

        @Override
        default UUID about() {
            return goalId();
        }
    }

    /** What the therapist reports at set intervals. */
    sealed interface ReportEvent extends ClinicalEvent {}

    /** Names an earlier entry of the same record by its version. */
    sealed interface CorrectionEvent extends ClinicalEvent {
        long entry();
    }

    /** The client's right to have the record amended (45 CFR 164.526). */
    sealed interface AmendmentRequestEvent extends ClinicalEvent {
        UUID requestId();

        @Override
        default UUID about() {
            return requestId();
        }
    }

    /** How long the record is kept. */
    sealed interface RecordKeepingEvent extends ClinicalEvent {}

    @StoredAs("ClientRegistered")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record ClientRegistered(UUID clientId, @NotWords String name, LocalDate dateOfBirth, LocalDate registeredOn)
            implements ClientEvent {
        @Override
        public LocalDate occurredOn() {
            return registeredOn;
        }
    }

    /** A course of care begins: why the client came, and what the client wants, in the client's own words. */
    @StoredAs("EpisodeOpened")
    @Lifecycle(LifecycleEvent.ORIGINATE)
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
    @Lifecycle(LifecycleEvent.ORIGINATE)
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
    @Lifecycle(LifecycleEvent.ORIGINATE)
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
    @Lifecycle(LifecycleEvent.AMEND)
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

    /** {@code supervisor} is the name of the supervisor who took part, {@code supervisorId} whose name it is. */
    @StoredAs("VisitRecorded")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record VisitRecorded(
            UUID clientId,
            UUID episodeId,
            UUID visitId,
            LocalDate visitedOn,
            Attendance attendance,
            List<Intervention> interventions,
            @Nullable Integer totalMinutes,
            @Nullable String supervisorId,
            @Nullable String supervisor,
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
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record OutcomeMeasured(
            UUID clientId,
            UUID episodeId,
            @NotWords String instrument,
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
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record ClientReportRecorded(UUID clientId, UUID episodeId, String statement, LocalDate reportedOn)
            implements OutcomeEvent {
        @Override
        public LocalDate occurredOn() {
            return reportedOn;
        }
    }

    @StoredAs("HomePracticeAssigned")
    @Lifecycle(LifecycleEvent.ORIGINATE)
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
    @Lifecycle(LifecycleEvent.AMEND)
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
    @Lifecycle(LifecycleEvent.AMEND)
    record HomePracticeDiscontinued(
            UUID clientId, UUID episodeId, UUID practiceId, String reason, LocalDate discontinuedOn)
            implements HomePracticeEvent {
        @Override
        public LocalDate occurredOn() {
            return discontinuedOn;
        }
    }

    /** Whether the client practised on a day, and how many times if that was said, as the client reports it. */
    @StoredAs("HomePracticeLogged")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record HomePracticeLogged(
            UUID clientId,
            UUID episodeId,
            UUID practiceId,
            LocalDate practicedOn,
            boolean done,
            @Nullable Integer times,
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
    @Lifecycle(LifecycleEvent.AMEND)
    record ClientDischarged(
            UUID clientId,
            UUID episodeId,
            LocalDate dischargedOn,
            DischargeReason dischargeReason,
            @Nullable Disposition disposition,
            String summary,
            @Nullable String clientReport,
            List<GoalAssessment> goals,
            List<UUID> continuedPractices)
            implements EpisodeEvent {
        @Override
        public LocalDate occurredOn() {
            return dischargedOn;
        }
    }

    /** The details of the client as they are from now on, whole. */
    @StoredAs("ClientDetailsCorrected")
    @Lifecycle(LifecycleEvent.AMEND)
    record ClientDetailsCorrected(
            UUID clientId, @NotWords String name, LocalDate dateOfBirth, String reason, LocalDate correctedOn)
            implements ClientEvent {
        @Override
        public LocalDate occurredOn() {
            return correctedOn;
        }
    }

    /** {@code givenBy} is the client or the person who may consent for the client, by name. */
    @StoredAs("ConsentRecorded")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record ConsentRecorded(
            UUID clientId,
            UUID consentId,
            ConsentScope scope,
            String givenBy,
            LocalDate givenOn,
            @Nullable LocalDate expiresOn,
            @Nullable String note)
            implements ClientEvent {
        @Override
        public LocalDate occurredOn() {
            return givenOn;
        }

        @Override
        public UUID about() {
            return consentId;
        }
    }

    @StoredAs("ConsentWithdrawn")
    @Lifecycle(LifecycleEvent.AMEND)
    record ConsentWithdrawn(
            UUID clientId, UUID consentId, @Nullable String reason, LocalDate withdrawnOn) implements ClientEvent {
        @Override
        public LocalDate occurredOn() {
            return withdrawnOn;
        }

        @Override
        public UUID about() {
            return consentId;
        }
    }

    /** {@code replaces} is the id of the primary therapist who hands over: a transfer of care, which has a reason. */
    @StoredAs("TherapistAssigned")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record TherapistAssigned(
            UUID clientId,
            @NotWords String therapistId,
            @NotWords String therapistName,
            CareResponsibility responsibility,
            @NotWords @Nullable String replaces,
            @Nullable String reason,
            LocalDate assignedOn)
            implements ClientEvent {
        @Override
        public LocalDate occurredOn() {
            return assignedOn;
        }
    }

    @StoredAs("EpisodeReopened")
    @Lifecycle(LifecycleEvent.AMEND)
    record EpisodeReopened(UUID clientId, UUID episodeId, String reason, LocalDate reopenedOn) implements EpisodeEvent {
        @Override
        public LocalDate occurredOn() {
            return reopenedOn;
        }
    }

    /** From {@code pausedOn} on no visits, reports or home practice are expected, until care is resumed or ends. */
    @StoredAs("CarePaused")
    @Lifecycle(LifecycleEvent.AMEND)
    record CarePaused(
            UUID clientId,
            UUID episodeId,
            PauseReason pauseReason,
            @Nullable String note,
            @Nullable LocalDate expectedReturnOn,
            LocalDate pausedOn)
            implements EpisodeEvent {
        @Override
        public LocalDate occurredOn() {
            return pausedOn;
        }
    }

    @StoredAs("CareResumed")
    @Lifecycle(LifecycleEvent.AMEND)
    record CareResumed(
            UUID clientId, UUID episodeId, @Nullable String note, LocalDate resumedOn) implements EpisodeEvent {
        @Override
        public LocalDate occurredOn() {
            return resumedOn;
        }
    }

    /** A goal and how its attainment will be told. The id is never reused, whatever becomes of the goal. */
    @StoredAs("GoalSet")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record GoalSet(
            UUID clientId,
            UUID episodeId,
            UUID goalId,
            String statement,
            @Nullable String clientWords,
            GoalTerm term,
            @Nullable LocalDate targetDate,
            @Nullable GoalMeasure measure,
            @Nullable AttainmentScale scale,
            LocalDate setOn)
            implements GoalEvent {
        @Override
        public LocalDate occurredOn() {
            return setOn;
        }
    }

    /** {@code attainment} is the level on the goal attainment scale, −2 to +2 (Kiresuk and Sherman, 1968). */
    @StoredAs("GoalProgressRecorded")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record GoalProgressRecorded(
            UUID clientId,
            UUID episodeId,
            UUID goalId,
            GoalStatus status,
            @Nullable Integer attainment,
            @Nullable String progress,
            @Nullable String reason,
            @Nullable UUID visitId,
            LocalDate assessedOn)
            implements GoalEvent {
        @Override
        public LocalDate occurredOn() {
            return assessedOn;
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

    /** The note is closed: from now on it takes addenda only. */
    @StoredAs("VisitSigned")
    @Lifecycle(LifecycleEvent.ATTEST)
    record VisitSigned(UUID clientId, UUID episodeId, UUID visitId, Signature signature, LocalDate signedOn)
            implements VisitEvent {
        @Override
        public LocalDate occurredOn() {
            return signedOn;
        }
    }

    @StoredAs("VisitCosigned")
    @Lifecycle(LifecycleEvent.ATTEST)
    record VisitCosigned(UUID clientId, UUID episodeId, UUID visitId, Signature signature, LocalDate cosignedOn)
            implements VisitEvent {
        @Override
        public LocalDate occurredOn() {
            return cosignedOn;
        }
    }

    @StoredAs("AddendumAdded")
    @Lifecycle(LifecycleEvent.AMEND)
    record AddendumAdded(UUID clientId, UUID episodeId, UUID visitId, String text, LocalDate addedOn)
            implements VisitEvent {
        @Override
        public LocalDate occurredOn() {
            return addedOn;
        }
    }

    /** Assesses improvement toward each goal and how care goes on (Medicare Benefit Policy Manual ch. 15 §220.3.D). */
    @StoredAs("ProgressReportRecorded")
    @Lifecycle(LifecycleEvent.ATTEST)
    record ProgressReportRecorded(
            UUID clientId,
            UUID episodeId,
            UUID reportId,
            List<GoalAssessment> goals,
            String planForContinuing,
            @Nullable String changes,
            Signature signature,
            LocalDate reportedOn)
            implements ReportEvent {
        @Override
        public LocalDate occurredOn() {
            return reportedOn;
        }

        @Override
        public UUID about() {
            return reportId;
        }
    }

    /** Fields of an earlier entry as they stood and as they read from now on. The entry itself is not touched. */
    @StoredAs("EntryAmended")
    @Lifecycle(LifecycleEvent.AMEND)
    record EntryAmended(UUID clientId, long entry, ObjectNode from, ObjectNode to, String reason, LocalDate amendedOn)
            implements CorrectionEvent {
        @Override
        public LocalDate occurredOn() {
            return amendedOn;
        }
    }

    /** An earlier entry, and what was recorded about what it created, counts for nothing; it stays readable. */
    @StoredAs("EntryMarkedEnteredInError")
    @Lifecycle(LifecycleEvent.DEPRECATE)
    record EntryMarkedEnteredInError(UUID clientId, long entry, String reason, LocalDate markedOn)
            implements CorrectionEvent {
        @Override
        public LocalDate occurredOn() {
            return markedOn;
        }
    }

    /** The client asks for an amendment; due after 60 days (45 CFR 164.526(b)(2)). */
    @StoredAs("AmendmentRequested")
    @Lifecycle(LifecycleEvent.RECEIVE)
    record AmendmentRequested(
            UUID clientId, UUID requestId, String statement, List<Long> entries, LocalDate receivedOn, LocalDate dueOn)
            implements AmendmentRequestEvent {
        @Override
        public LocalDate occurredOn() {
            return receivedOn;
        }
    }

    /** Once, by at most 30 days, with a written reason. */
    @StoredAs("AmendmentRequestExtended")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record AmendmentRequestExtended(UUID clientId, UUID requestId, String reason, LocalDate dueOn, LocalDate extendedOn)
            implements AmendmentRequestEvent {
        @Override
        public LocalDate occurredOn() {
            return extendedOn;
        }
    }

    /** {@code entries} are those that the amendment concerns. */
    @StoredAs("AmendmentRequestAccepted")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record AmendmentRequestAccepted(
            UUID clientId,
            UUID requestId,
            List<Long> entries,
            @Nullable String note,
            LocalDate decidedOn) implements AmendmentRequestEvent {
        @Override
        public LocalDate occurredOn() {
            return decidedOn;
        }
    }

    @StoredAs("AmendmentRequestDenied")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record AmendmentRequestDenied(
            UUID clientId, UUID requestId, DenialBasis basis, String explanation, LocalDate decidedOn)
            implements AmendmentRequestEvent {
        @Override
        public LocalDate occurredOn() {
            return decidedOn;
        }
    }

    /** The client disagrees with a denial; the statement travels with later disclosures. */
    @StoredAs("DisagreementStated")
    @Lifecycle(LifecycleEvent.RECEIVE)
    record DisagreementStated(UUID clientId, UUID requestId, String statement, LocalDate receivedOn)
            implements AmendmentRequestEvent {
        @Override
        public LocalDate occurredOn() {
            return receivedOn;
        }
    }

    @StoredAs("RebuttalWritten")
    @Lifecycle(LifecycleEvent.ORIGINATE)
    record RebuttalWritten(UUID clientId, UUID requestId, String statement, LocalDate writtenOn)
            implements AmendmentRequestEvent {
        @Override
        public LocalDate occurredOn() {
            return writtenOn;
        }
    }

    /** Nothing in the record may be erased, whatever the retention rule says. */
    @StoredAs("LegalHoldPlaced")
    @Lifecycle(LifecycleEvent.HOLD)
    record LegalHoldPlaced(UUID clientId, UUID holdId, String reason, String authority, LocalDate placedOn)
            implements RecordKeepingEvent {
        @Override
        public LocalDate occurredOn() {
            return placedOn;
        }

        @Override
        public UUID about() {
            return holdId;
        }
    }

    @StoredAs("LegalHoldReleased")
    @Lifecycle(LifecycleEvent.UNHOLD)
    record LegalHoldReleased(UUID clientId, UUID holdId, String reason, LocalDate releasedOn)
            implements RecordKeepingEvent {
        @Override
        public LocalDate occurredOn() {
            return releasedOn;
        }

        @Override
        public UUID about() {
            return holdId;
        }
    }
}
