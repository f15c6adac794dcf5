package care.anamnesis.command;

import care.anamnesis.events.AttainmentScale;
import care.anamnesis.events.Attendance;
import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.CertificationMethod;
import care.anamnesis.events.ClinicalEvent.AddendumAdded;
import care.anamnesis.events.ClinicalEvent.AmendmentRequestAccepted;
import care.anamnesis.events.ClinicalEvent.AmendmentRequestDenied;
import care.anamnesis.events.ClinicalEvent.AmendmentRequestExtended;
import care.anamnesis.events.ClinicalEvent.AmendmentRequested;
import care.anamnesis.events.ClinicalEvent.CarePaused;
import care.anamnesis.events.ClinicalEvent.CareResumed;
import care.anamnesis.events.ClinicalEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClinicalEvent.ClientDischarged;
import care.anamnesis.events.ClinicalEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent.ClientReportRecorded;
import care.anamnesis.events.ClinicalEvent.ConsentRecorded;
import care.anamnesis.events.ClinicalEvent.ConsentWithdrawn;
import care.anamnesis.events.ClinicalEvent.DisagreementStated;
import care.anamnesis.events.ClinicalEvent.EntryAmended;
import care.anamnesis.events.ClinicalEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.ClinicalEvent.EpisodeOpened;
import care.anamnesis.events.ClinicalEvent.EpisodeReopened;
import care.anamnesis.events.ClinicalEvent.FindingReassessed;
import care.anamnesis.events.ClinicalEvent.FindingRecorded;
import care.anamnesis.events.ClinicalEvent.FindingResolved;
import care.anamnesis.events.ClinicalEvent.GoalProgressRecorded;
import care.anamnesis.events.ClinicalEvent.GoalSet;
import care.anamnesis.events.ClinicalEvent.HomePracticeAssigned;
import care.anamnesis.events.ClinicalEvent.HomePracticeDiscontinued;
import care.anamnesis.events.ClinicalEvent.HomePracticeLogged;
import care.anamnesis.events.ClinicalEvent.HomePracticeRevised;
import care.anamnesis.events.ClinicalEvent.LegalHoldPlaced;
import care.anamnesis.events.ClinicalEvent.LegalHoldReleased;
import care.anamnesis.events.ClinicalEvent.OutcomeMeasured;
import care.anamnesis.events.ClinicalEvent.PlanCertified;
import care.anamnesis.events.ClinicalEvent.ProgressReportRecorded;
import care.anamnesis.events.ClinicalEvent.RebuttalWritten;
import care.anamnesis.events.ClinicalEvent.TherapistAssigned;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanEstablished;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanHeld;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanResumed;
import care.anamnesis.events.ClinicalEvent.VisitCosigned;
import care.anamnesis.events.ClinicalEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.ClinicalEvent.VisitRecorded;
import care.anamnesis.events.ClinicalEvent.VisitSigned;
import care.anamnesis.events.ConsentScope;
import care.anamnesis.events.DenialBasis;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.Disposition;
import care.anamnesis.events.Dose;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.GoalMeasure;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.GoalTerm;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.Line;
import care.anamnesis.events.PauseReason;
import care.anamnesis.events.People;
import care.anamnesis.events.Prose;
import care.anamnesis.events.Severity;
import care.anamnesis.events.Side;
import care.anamnesis.events.StructureCatalogue;
import care.anamnesis.events.Tissue;
import care.anamnesis.events.VisitFrequency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that can be asked of a client's record; the API, its documentation and the handlers are driven by this
 * list. A component that is not {@code @Nullable} is required in a request unless {@link NewId} or {@link DatedBy} says
 * how the service supplies it. Shape is checked here, clinical rules in {@link ClientRecord}.
 *
 * <p>{@code episodeId} may be left out while the client has exactly one open episode of care.
 */
public sealed interface ClinicalCommand {
    @TargetAggregateIdentifier
    UUID clientId();

    /** What is contradictory in the request itself, whatever the record says. */
    default List<Violation> contradictions() {
        return List.of();
    }

    /** Whom the request names who is nobody of the practice, or cannot be what it says. */
    default List<Violation> strangers(People people) {
        return List.of();
    }

    /** The client of a therapist who names nobody else is hers. */
    @Writes(ClientRegistered.class)
    record RegisterClient(
            @NewId UUID clientId,
            @Line String name,
            @Happened LocalDate dateOfBirth,

            @OfPractice("The therapist or supervisor of the practice whose client it is. When it is left out, the"
                    + " therapist who registers; nobody when a supervisor registers.")
            @Line
            @Nullable
            String primaryTherapistId,

            @DatedBy @Happened LocalDate registeredOn)
            implements ClinicalCommand {
        @Override
        public List<Violation> strangers(People people) {
            return Responsible.violations(
                    people, primaryTherapistId, CareResponsibility.PRIMARY, "/primaryTherapistId");
        }

        @Override
        public List<Violation> contradictions() {
            return Violation.unless(
                    !dateOfBirth.isAfter(registeredOn), "/dateOfBirth", "must not lie after registeredOn");
        }
    }

    @Writes(EpisodeOpened.class)
    record OpenEpisode(
            UUID clientId,
            @NewId UUID episodeId,
            @Prose String presentingComplaint,
            @Prose String statedGoal,
            @Happened LocalDate openedOn)
            implements ClinicalCommand {}

    @Writes(FindingRecorded.class)
    record RecordFinding(
            UUID clientId,
            @Nullable UUID episodeId,
            @NewId UUID findingId,
            @Line String structure,
            @Nullable Side side,
            @Line @Nullable String part,
            @Nullable Tissue tissue,
            FindingQuality quality,
            @Nullable Severity severity,
            @Happened LocalDate observedOn,
            @Prose @Nullable String note)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            var onMidline = StructureCatalogue.standard()
                    .find(structure)
                    .filter(known -> !known.paired())
                    .isPresent();
            return Violation.unless(
                    side == null || !onMidline, "/side", "must be left out: this structure lies on the midline");
        }
    }

    @Writes(FindingReassessed.class)
    record ReassessFinding(
            UUID clientId,
            UUID findingId,
            FindingChange change,
            @Nullable Severity severity,
            @Happened LocalDate observedOn,
            @Prose @Nullable String note)
            implements ClinicalCommand {}

    @Writes(FindingResolved.class)
    record ResolveFinding(
            UUID clientId,
            UUID findingId,
            @Happened LocalDate resolvedOn,
            @Prose @Nullable String note) implements ClinicalCommand {}

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

    @InPerson
    @Writes(VisitRecorded.class)
    record RecordVisit(
            UUID clientId,
            @Nullable UUID episodeId,
            @NewId UUID visitId,
            @Happened LocalDate visitedOn,
            Attendance attendance,
            @Size(max = 30) @Nullable List<@Valid Intervention> interventions,
            @Minutes @Nullable Integer totalMinutes,

            @OfPractice("The supervisor of the practice who took part, if one did.") @Line @Nullable
            String supervisorId,

            @Prose @Nullable String subjective,
            @Prose @Nullable String objective,
            @Prose @Nullable String assessment,
            @Prose @Nullable String plan)
            implements ClinicalCommand {
        @Override
        public List<Violation> strangers(People people) {
            return Responsible.violations(people, supervisorId, CareResponsibility.SUPERVISING, "/supervisorId");
        }

        @Override
        public List<Violation> contradictions() {
            var done = interventions == null ? List.<Intervention>of() : interventions;
            if (attendance != Attendance.ATTENDED) {
                var violations = new ArrayList<>(Violation.unless(
                        done.isEmpty(), "/interventions", "must be empty for a visit that did not take place"));
                violations.addAll(Violation.unless(
                        totalMinutes == null, "/totalMinutes", "must be left out for a visit that did not take place"));
                return violations;
            }
            var timed = done.stream().mapToLong(Intervention::minutes).sum();
            if (timed > Minutes.IN_A_DAY) {
                return List.of(new Violation("/interventions", "must not take more than a day in total"));
            }
            return Violation.unless(
                    totalMinutes == null || totalMinutes >= timed,
                    "/totalMinutes",
                    "must not be less than the total minutes of the interventions");
        }
    }

    @Writes(OutcomeMeasured.class)
    record RecordOutcomeMeasure(
            UUID clientId,
            @Nullable UUID episodeId,
            @Line String instrument,
            BigDecimal score,
            @Happened LocalDate measuredOn,
            @Prose @Nullable String note)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            return OnScale.violations(instrument, "/instrument", score, "/score");
        }
    }

    @Writes(ClientReportRecorded.class)
    record RecordClientReport(
            UUID clientId,
            @Nullable UUID episodeId,
            @Prose String statement,
            @Happened LocalDate reportedOn) implements ClinicalCommand {}

    @Writes(HomePracticeAssigned.class)
    record AssignHomePractice(
            UUID clientId,
            @Nullable UUID episodeId,
            @NewId UUID practiceId,
            HomePracticeKind kind,
            @Prose String instructions,
            @Size(max = 30) @Nullable List<@Line String> targets,
            @Valid Dose dose,
            @DatedBy @Happened LocalDate assignedOn)
            implements ClinicalCommand {}

    /** Gives the practice as it is from now on, whole. */
    @Writes(HomePracticeRevised.class)
    record ReviseHomePractice(
            UUID clientId,
            UUID practiceId,
            @Prose String instructions,
            @Size(max = 30) @Nullable List<@Line String> targets,
            @Valid Dose dose,
            @Prose String reason,
            @DatedBy @Happened LocalDate revisedOn)
            implements ClinicalCommand {}

    @Writes(HomePracticeDiscontinued.class)
    record DiscontinueHomePractice(
            UUID clientId,
            UUID practiceId,
            @Prose String reason,
            @DatedBy @Happened LocalDate discontinuedOn) implements ClinicalCommand {}

    @Writes(HomePracticeLogged.class)
    record LogHomePractice(
            UUID clientId,
            UUID practiceId,
            @Happened LocalDate practicedOn,
            boolean done,

            @Min(value = 1, message = "must be at least 1") @Max(value = 24, message = "must be at most 24") @Nullable
            Integer times,

            @Minutes @Nullable Integer minutes,
            @Prose @Nullable String note)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            return Stream.of(
                            Violation.unless(
                                    done || times == null, "/times", "must be left out when the practice was not done"),
                            Violation.unless(
                                    done || minutes == null,
                                    "/minutes",
                                    "must be left out when the practice was not done"))
                    .flatMap(List::stream)
                    .toList();
        }
    }

    @Writes(ClientDischarged.class)
    record DischargeClient(
            UUID clientId,
            @Nullable UUID episodeId,
            @Happened LocalDate dischargedOn,
            DischargeReason reason,
            @Nullable Disposition disposition,
            @Prose String summary,
            @Prose @Nullable String clientReport,
            @Size(max = 30) @Nullable List<@Valid GoalAssessment> goals,
            @Size(max = 30) @Nullable List<UUID> continuedPractices)
            implements ClinicalCommand {}

    /** Gives the details of the client as they are, whole. */
    @Writes(ClientDetailsCorrected.class)
    record CorrectClientDetails(
            UUID clientId,
            @Line String name,
            @Happened LocalDate dateOfBirth,
            @Prose String reason,
            @DatedBy @Happened LocalDate correctedOn)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            return Violation.unless(
                    !dateOfBirth.isAfter(correctedOn), "/dateOfBirth", "must not lie after correctedOn");
        }
    }

    @Writes(ConsentRecorded.class)
    record RecordConsent(
            UUID clientId,
            @NewId UUID consentId,
            ConsentScope scope,
            @Line String givenBy,
            @Happened LocalDate givenOn,
            @Planned @Nullable LocalDate expiresOn,
            @Prose @Nullable String note)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            return Violation.unless(
                    expiresOn == null || expiresOn.isAfter(givenOn), "/expiresOn", "must lie after givenOn");
        }
    }

    @Writes(ConsentWithdrawn.class)
    record WithdrawConsent(
            UUID clientId,
            UUID consentId,
            @Prose @Nullable String reason,
            @DatedBy @Happened LocalDate withdrawnOn) implements ClinicalCommand {}

    /** Naming another primary therapist is a transfer of care and needs a reason. */
    @Writes(TherapistAssigned.class)
    record AssignTherapist(
            UUID clientId,

            @OfPractice("A therapist or supervisor of the practice; a supervisor for SUPERVISING.") @Line
            String therapistId,

            CareResponsibility responsibility,
            @Prose @Nullable String reason,
            @DatedBy @Happened LocalDate assignedOn)
            implements ClinicalCommand {
        @Override
        public List<Violation> strangers(People people) {
            return Responsible.violations(people, therapistId, responsibility, "/therapistId");
        }
    }

    @Writes(EpisodeReopened.class)
    record ReopenEpisode(
            UUID clientId,
            UUID episodeId,
            @Prose String reason,
            @DatedBy @Happened LocalDate reopenedOn) implements ClinicalCommand {}

    /** No visits, reports or home practice are expected until care is resumed. */
    @Writes(CarePaused.class)
    record PauseCare(
            UUID clientId,
            @Nullable UUID episodeId,
            PauseReason pauseReason,
            @Prose @Nullable String note,
            @Happened LocalDate pausedOn,
            @Planned @Nullable LocalDate expectedReturnOn)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            var violations = new ArrayList<>(Violation.unless(
                    pauseReason != PauseReason.OTHER || note != null, "/note", "is required for another reason"));
            violations.addAll(Violation.unless(
                    expectedReturnOn == null || expectedReturnOn.isAfter(pausedOn),
                    "/expectedReturnOn",
                    "must lie after pausedOn"));
            return violations;
        }
    }

    @Writes(CareResumed.class)
    record ResumeCare(
            UUID clientId,
            @Nullable UUID episodeId,
            @Happened LocalDate resumedOn,
            @Prose @Nullable String note) implements ClinicalCommand {}

    @Writes(GoalSet.class)
    record SetGoal(
            UUID clientId,
            @Nullable UUID episodeId,
            @NewId UUID goalId,
            @Prose String statement,
            @Prose @Nullable String clientWords,
            GoalTerm term,
            @Planned @Nullable LocalDate targetDate,
            @Valid @Nullable GoalMeasure measure,
            @Valid @Nullable AttainmentScale scale,
            @DatedBy @Happened LocalDate setOn)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            if (targetDate != null && targetDate.isBefore(setOn)) {
                return List.of(new Violation("/targetDate", "must not lie before setOn"));
            }
            return measure == null
                    ? List.of()
                    : OnScale.violations(
                            measure.instrument(), "/measure/instrument", measure.target(), "/measure/target");
        }
    }

    @Writes(GoalProgressRecorded.class)
    record RecordGoalProgress(
            UUID clientId,
            UUID goalId,
            GoalStatus status,
            @Min(-2) @Max(2) @Nullable Integer attainment,
            @Prose @Nullable String progress,
            @Prose @Nullable String reason,
            @Nullable UUID visitId,
            @Happened LocalDate assessedOn)
            implements ClinicalCommand {
        @Override
        public List<Violation> contradictions() {
            var violations = new ArrayList<>(Violation.unless(
                    status != GoalStatus.DROPPED || reason != null, "/reason", "is required when a goal is dropped"));
            violations.addAll(Violation.unless(
                    attainment == null || status != GoalStatus.MET || attainment >= 0,
                    "/attainment",
                    "must not be below 0, the expected level, when a goal is met"));
            violations.addAll(Violation.unless(
                    attainment == null || status != GoalStatus.NOT_MET || attainment < 0,
                    "/attainment",
                    "must be below 0, the expected level, when a goal is not met"));
            return violations;
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

    @InPerson
    @Writes(VisitSigned.class)
    record SignVisit(
            UUID clientId, UUID visitId, @DatedBy @Happened LocalDate signedOn) implements ClinicalCommand {}

    @InPerson
    @Writes(VisitCosigned.class)
    record CosignVisit(
            UUID clientId, UUID visitId, @DatedBy @Happened LocalDate cosignedOn) implements ClinicalCommand {}

    @InPerson
    @Writes(AddendumAdded.class)
    record AddAddendum(
            UUID clientId,
            UUID visitId,
            @Prose String text,
            @DatedBy @Happened LocalDate addedOn) implements ClinicalCommand {}

    @InPerson
    @Writes(ProgressReportRecorded.class)
    record RecordProgressReport(
            UUID clientId,
            @Nullable UUID episodeId,
            @NewId UUID reportId,
            @NotEmpty @Size(max = 30) List<@Valid GoalAssessment> goals,
            @Prose String planForContinuing,
            @Prose @Nullable String changes,
            @Happened LocalDate reportedOn)
            implements ClinicalCommand {}

    /** {@code entry} is the version at which the entry stands in the record; {@code changes} are its fields as they should read. */
    @Writes(EntryAmended.class)
    record AmendEntry(
            UUID clientId,
            @Min(1) long entry,
            ObjectNode changes,
            @Prose String reason,
            @DatedBy @Happened LocalDate amendedOn)
            implements ClinicalCommand {}

    @Writes(EntryMarkedEnteredInError.class)
    record MarkEnteredInError(
            UUID clientId,
            @Min(1) long entry,
            @Prose String reason,
            @DatedBy @Happened LocalDate markedOn) implements ClinicalCommand {}

    @Writes(AmendmentRequested.class)
    record RequestAmendment(
            UUID clientId,
            @NewId UUID requestId,
            @Prose String statement,
            @Size(max = 100) @Nullable List<Long> entries,
            @Happened LocalDate receivedOn)
            implements ClinicalCommand {}

    @Writes(AmendmentRequestExtended.class)
    record ExtendAmendmentRequest(
            UUID clientId,
            UUID requestId,
            @Prose String reason,
            LocalDate dueOn,
            @DatedBy @Happened LocalDate extendedOn)
            implements ClinicalCommand {}

    @Writes(AmendmentRequestAccepted.class)
    record AcceptAmendmentRequest(
            UUID clientId,
            UUID requestId,
            @NotEmpty @Size(max = 100) List<Long> entries,
            @Prose @Nullable String note,
            @DatedBy @Happened LocalDate decidedOn)
            implements ClinicalCommand {}

    @Writes(AmendmentRequestDenied.class)
    record DenyAmendmentRequest(
            UUID clientId,
            UUID requestId,
            DenialBasis basis,
            @Prose String explanation,
            @DatedBy @Happened LocalDate decidedOn)
            implements ClinicalCommand {}

    @Writes(DisagreementStated.class)
    record StateDisagreement(
            UUID clientId,
            UUID requestId,
            @Prose String statement,
            @Happened LocalDate receivedOn) implements ClinicalCommand {}

    @Writes(RebuttalWritten.class)
    record WriteRebuttal(
            UUID clientId,
            UUID requestId,
            @Prose String statement,
            @DatedBy @Happened LocalDate writtenOn) implements ClinicalCommand {}

    @Writes(LegalHoldPlaced.class)
    record PlaceLegalHold(
            UUID clientId,
            @NewId UUID holdId,
            @Prose String reason,
            @Line String authority,
            @DatedBy @Happened LocalDate placedOn)
            implements ClinicalCommand {}

    @Writes(LegalHoldReleased.class)
    record ReleaseLegalHold(
            UUID clientId,
            UUID holdId,
            @Prose String reason,
            @DatedBy @Happened LocalDate releasedOn) implements ClinicalCommand {}
}
