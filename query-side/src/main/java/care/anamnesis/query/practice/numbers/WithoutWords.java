package care.anamnesis.query.practice.numbers;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.ClinicalEvent.*;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.query.practice.caseload.PainTrend;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What numbers can be made of in an event: days, kinds, codes, and scores of pain. What anybody wrote or said is left out
 * before anything is kept, so that the table behind the numbers holds no clinical word.
 */
final class WithoutWords {
    private static final String NOTHING = "";

    private WithoutWords() {}

    /** Empty if no number depends on it. */
    static Optional<ClinicalEvent> of(ClinicalEvent event) {
        return switch (event) {
            case ClientEvent e -> ofClient(e);
            case EpisodeEvent e -> Optional.of(ofEpisode(e));
            case PlanEvent e -> Optional.of(ofPlan(e));
            case VisitEvent e -> ofVisit(e);
            case HomePracticeEvent e -> ofPractice(e);
            case GoalEvent e -> Optional.of(ofGoal(e));
            case ReportEvent e -> Optional.of(ofReport(e));
            case OutcomeEvent e -> ofOutcome(e);
            case AmendmentRequestEvent e -> ofRequest(e);
            case FindingEvent _ -> Optional.empty();
            case RecordKeepingEvent _ -> Optional.empty();
            case CorrectionEvent _ -> Optional.empty(); // the history that is folded reads as corrected
        };
    }

    private static Optional<ClinicalEvent> ofClient(ClientEvent event) {
        return switch (event) {
            case ClientRegistered e -> Optional.of(e);
            case ClientDetailsCorrected e ->
                Optional.of(
                        new ClientDetailsCorrected(e.clientId(), e.name(), e.dateOfBirth(), NOTHING, e.correctedOn()));
            case TherapistAssigned e ->
                Optional.of(new TherapistAssigned(
                        e.clientId(),
                        e.therapistId(),
                        e.therapistName(),
                        e.responsibility(),
                        e.replaces(),
                        null,
                        e.assignedOn()));
            case ConsentRecorded _, ConsentWithdrawn _ -> Optional.empty();
        };
    }

    private static ClinicalEvent ofEpisode(EpisodeEvent event) {
        return switch (event) {
            case EpisodeOpened e -> new EpisodeOpened(e.clientId(), e.episodeId(), NOTHING, NOTHING, e.openedOn());
            case EpisodeReopened e -> new EpisodeReopened(e.clientId(), e.episodeId(), NOTHING, e.reopenedOn());
            case ClientDischarged e ->
                new ClientDischarged(
                        e.clientId(),
                        e.episodeId(),
                        e.dischargedOn(),
                        e.dischargeReason(),
                        e.disposition(),
                        NOTHING,
                        null,
                        ofAssessments(e.goals()),
                        List.of());
        };
    }

    private static ClinicalEvent ofPlan(PlanEvent event) {
        return switch (event) {
            case TreatmentPlanEstablished e ->
                new TreatmentPlanEstablished(
                        e.clientId(),
                        e.episodeId(),
                        e.planId(),
                        e.startsOn(),
                        e.endsOn(),
                        e.frequency(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        e.establishedOn());
            case VisitFrequencyAdjusted e ->
                new VisitFrequencyAdjusted(
                        e.clientId(),
                        e.episodeId(),
                        e.planId(),
                        e.from(),
                        e.to(),
                        e.effectiveOn(),
                        NOTHING,
                        e.agreedOn());
            case PlanCertified e ->
                new PlanCertified(
                        e.clientId(),
                        e.episodeId(),
                        e.planId(),
                        e.method(),
                        sameness(e.certifierName()),
                        NOTHING,
                        e.validFrom(),
                        e.validUntil(),
                        e.certifiedOn(),
                        e.followsEntry());
            case TreatmentPlanHeld e ->
                new TreatmentPlanHeld(e.clientId(), e.episodeId(), e.planId(), NOTHING, e.heldOn());
            case TreatmentPlanResumed e ->
                new TreatmentPlanResumed(e.clientId(), e.episodeId(), e.planId(), null, e.resumedOn());
        };
    }

    private static Optional<ClinicalEvent> ofVisit(VisitEvent event) {
        return switch (event) {
            case VisitRecorded e ->
                Optional.of(new VisitRecorded(
                        e.clientId(),
                        e.episodeId(),
                        e.visitId(),
                        e.visitedOn(),
                        e.attendance(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
            case VisitSigned e -> Optional.of(e);
            case VisitCosigned _, AddendumAdded _ -> Optional.empty();
        };
    }

    /** Of the logs only the days are kept, beside the plan. */
    private static Optional<ClinicalEvent> ofPractice(HomePracticeEvent event) {
        return switch (event) {
            case HomePracticeAssigned e ->
                Optional.of(new HomePracticeAssigned(
                        e.clientId(),
                        e.episodeId(),
                        e.practiceId(),
                        e.kind(),
                        NOTHING,
                        List.of(),
                        e.dose(),
                        e.assignedOn()));
            case HomePracticeRevised e ->
                Optional.of(new HomePracticeRevised(
                        e.clientId(),
                        e.episodeId(),
                        e.practiceId(),
                        NOTHING,
                        List.of(),
                        e.dose(),
                        NOTHING,
                        e.revisedOn()));
            case HomePracticeDiscontinued e ->
                Optional.of(new HomePracticeDiscontinued(
                        e.clientId(), e.episodeId(), e.practiceId(), NOTHING, e.discontinuedOn()));
            case HomePracticeLogged _ -> Optional.empty();
        };
    }

    private static ClinicalEvent ofGoal(GoalEvent event) {
        return switch (event) {
            case GoalSet e ->
                new GoalSet(
                        e.clientId(),
                        e.episodeId(),
                        e.goalId(),
                        NOTHING,
                        null,
                        e.term(),
                        e.targetDate(),
                        null,
                        null,
                        e.setOn());
            case GoalProgressRecorded e ->
                new GoalProgressRecorded(
                        e.clientId(), e.episodeId(), e.goalId(), e.status(), null, null, null, null, e.assessedOn());
        };
    }

    private static ClinicalEvent ofReport(ReportEvent event) {
        return switch (event) {
            case ProgressReportRecorded e ->
                new ProgressReportRecorded(
                        e.clientId(),
                        e.episodeId(),
                        e.reportId(),
                        ofAssessments(e.goals()),
                        NOTHING,
                        null,
                        e.signature(),
                        e.reportedOn());
        };
    }

    private static Optional<ClinicalEvent> ofOutcome(OutcomeEvent event) {
        return switch (event) {
            case OutcomeMeasured e
            when e.instrument().equals(PainTrend.INSTRUMENT) ->
                Optional.of(new OutcomeMeasured(
                        e.clientId(), e.episodeId(), e.instrument(), e.score(), e.measuredOn(), null));
            case OutcomeMeasured _, ClientReportRecorded _ -> Optional.empty();
        };
    }

    private static Optional<ClinicalEvent> ofRequest(AmendmentRequestEvent event) {
        return switch (event) {
            case AmendmentRequested e ->
                Optional.of(new AmendmentRequested(
                        e.clientId(), e.requestId(), NOTHING, List.of(), e.receivedOn(), e.dueOn()));
            case AmendmentRequestExtended e ->
                Optional.of(
                        new AmendmentRequestExtended(e.clientId(), e.requestId(), NOTHING, e.dueOn(), e.extendedOn()));
            case AmendmentRequestAccepted e ->
                Optional.of(new AmendmentRequestAccepted(e.clientId(), e.requestId(), List.of(), null, e.decidedOn()));
            case AmendmentRequestDenied e ->
                Optional.of(new AmendmentRequestDenied(e.clientId(), e.requestId(), e.basis(), NOTHING, e.decidedOn()));
            case DisagreementStated _, RebuttalWritten _ -> Optional.empty();
        };
    }

    private static List<GoalAssessment> ofAssessments(List<GoalAssessment> assessments) {
        return assessments.stream()
                .map(it -> new GoalAssessment(it.goalId(), it.status(), NOTHING))
                .toList();
    }

    /** Tells one physician from another, and says no name: an order is signed by who gave it. */
    private static String sameness(String name) {
        return Integer.toHexString(name.toLowerCase(Locale.ROOT).hashCode());
    }
}
