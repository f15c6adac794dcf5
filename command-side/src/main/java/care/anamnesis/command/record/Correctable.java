package care.anamnesis.command.record;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.ClinicalCommand.AdjustVisitFrequency;
import care.anamnesis.command.ClinicalCommand.AssignHomePractice;
import care.anamnesis.command.ClinicalCommand.AssignTherapist;
import care.anamnesis.command.ClinicalCommand.CertifyPlan;
import care.anamnesis.command.ClinicalCommand.CorrectClientDetails;
import care.anamnesis.command.ClinicalCommand.DischargeClient;
import care.anamnesis.command.ClinicalCommand.DiscontinueHomePractice;
import care.anamnesis.command.ClinicalCommand.EstablishTreatmentPlan;
import care.anamnesis.command.ClinicalCommand.HoldTreatmentPlan;
import care.anamnesis.command.ClinicalCommand.LogHomePractice;
import care.anamnesis.command.ClinicalCommand.OpenEpisode;
import care.anamnesis.command.ClinicalCommand.ReassessFinding;
import care.anamnesis.command.ClinicalCommand.RecordClientReport;
import care.anamnesis.command.ClinicalCommand.RecordConsent;
import care.anamnesis.command.ClinicalCommand.RecordFinding;
import care.anamnesis.command.ClinicalCommand.RecordGoalProgress;
import care.anamnesis.command.ClinicalCommand.RecordOutcomeMeasure;
import care.anamnesis.command.ClinicalCommand.RecordVisit;
import care.anamnesis.command.ClinicalCommand.ReopenEpisode;
import care.anamnesis.command.ClinicalCommand.ResolveFinding;
import care.anamnesis.command.ClinicalCommand.ResumeTreatmentPlan;
import care.anamnesis.command.ClinicalCommand.ReviseHomePractice;
import care.anamnesis.command.ClinicalCommand.SetGoal;
import care.anamnesis.command.ClinicalCommand.WithdrawConsent;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.ClinicalEvent.AddendumAdded;
import care.anamnesis.events.ClinicalEvent.AmendmentRequestEvent;
import care.anamnesis.events.ClinicalEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClinicalEvent.ClientDischarged;
import care.anamnesis.events.ClinicalEvent.ClientEvent;
import care.anamnesis.events.ClinicalEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent.ClientReportRecorded;
import care.anamnesis.events.ClinicalEvent.ConsentRecorded;
import care.anamnesis.events.ClinicalEvent.ConsentWithdrawn;
import care.anamnesis.events.ClinicalEvent.CorrectionEvent;
import care.anamnesis.events.ClinicalEvent.EpisodeEvent;
import care.anamnesis.events.ClinicalEvent.EpisodeOpened;
import care.anamnesis.events.ClinicalEvent.EpisodeReopened;
import care.anamnesis.events.ClinicalEvent.FindingEvent;
import care.anamnesis.events.ClinicalEvent.FindingReassessed;
import care.anamnesis.events.ClinicalEvent.FindingRecorded;
import care.anamnesis.events.ClinicalEvent.FindingResolved;
import care.anamnesis.events.ClinicalEvent.GoalEvent;
import care.anamnesis.events.ClinicalEvent.GoalProgressRecorded;
import care.anamnesis.events.ClinicalEvent.GoalSet;
import care.anamnesis.events.ClinicalEvent.HomePracticeAssigned;
import care.anamnesis.events.ClinicalEvent.HomePracticeDiscontinued;
import care.anamnesis.events.ClinicalEvent.HomePracticeEvent;
import care.anamnesis.events.ClinicalEvent.HomePracticeLogged;
import care.anamnesis.events.ClinicalEvent.HomePracticeRevised;
import care.anamnesis.events.ClinicalEvent.OutcomeEvent;
import care.anamnesis.events.ClinicalEvent.OutcomeMeasured;
import care.anamnesis.events.ClinicalEvent.PlanCertified;
import care.anamnesis.events.ClinicalEvent.PlanEvent;
import care.anamnesis.events.ClinicalEvent.ProgressReportRecorded;
import care.anamnesis.events.ClinicalEvent.RecordKeepingEvent;
import care.anamnesis.events.ClinicalEvent.ReportEvent;
import care.anamnesis.events.ClinicalEvent.TherapistAssigned;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanEstablished;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanHeld;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanResumed;
import care.anamnesis.events.ClinicalEvent.VisitCosigned;
import care.anamnesis.events.ClinicalEvent.VisitEvent;
import care.anamnesis.events.ClinicalEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.ClinicalEvent.VisitRecorded;
import care.anamnesis.events.ClinicalEvent.VisitSigned;

/** Which entries can be corrected: those that a command recorded by hand, within the limits of that command. */
final class Correctable {
    private Correctable() {}

    /**
     * The command by which an entry came about, whose limits an amendment keeps too.
     *
     * @throws RuleViolation if entries of its kind cannot be corrected
     */
    static Class<? extends ClinicalCommand> recordedBy(ClinicalEvent entry) {
        return switch (entry) {
            case ClientRegistered _ -> refuse("A registration stays as it was; correct the client's details instead.");
            case ClientDetailsCorrected _ -> CorrectClientDetails.class;
            case ConsentRecorded _ -> RecordConsent.class;
            case ConsentWithdrawn _ -> WithdrawConsent.class;
            case TherapistAssigned _ -> AssignTherapist.class;
            case EpisodeOpened _ -> OpenEpisode.class;
            case ClientDischarged _ -> DischargeClient.class;
            case EpisodeReopened _ -> ReopenEpisode.class;
            case FindingRecorded _ -> RecordFinding.class;
            case FindingReassessed _ -> ReassessFinding.class;
            case FindingResolved _ -> ResolveFinding.class;
            case TreatmentPlanEstablished _ -> EstablishTreatmentPlan.class;
            case VisitFrequencyAdjusted _ -> AdjustVisitFrequency.class;
            case PlanCertified _ -> CertifyPlan.class;
            case TreatmentPlanHeld _ -> HoldTreatmentPlan.class;
            case TreatmentPlanResumed _ -> ResumeTreatmentPlan.class;
            case VisitRecorded _ -> RecordVisit.class;
            case VisitSigned _, VisitCosigned _ -> refuse("A signature cannot be corrected.");
            case AddendumAdded _ -> refuse("An addendum cannot be corrected; add another addendum.");
            case OutcomeMeasured _ -> RecordOutcomeMeasure.class;
            case ClientReportRecorded _ -> RecordClientReport.class;
            case HomePracticeAssigned _ -> AssignHomePractice.class;
            case HomePracticeRevised _ -> ReviseHomePractice.class;
            case HomePracticeDiscontinued _ -> DiscontinueHomePractice.class;
            case HomePracticeLogged _ -> LogHomePractice.class;
            case GoalSet _ -> SetGoal.class;
            case GoalProgressRecorded _ -> RecordGoalProgress.class;
            case ProgressReportRecorded _ -> refuse("A signed report cannot be corrected; the next report says so.");
            case CorrectionEvent _ -> refuse("A correction cannot be corrected; correct the entry again.");
            case AmendmentRequestEvent _ -> refuse("What a client asked for and was answered cannot be corrected.");
            case RecordKeepingEvent _ -> refuse("A legal hold cannot be corrected; release it and place another.");
        };
    }

    /** Whether an amendment, an addendum or corrected details can follow, so that accepting a client's request means something. */
    static boolean mayBeFollowed(ClinicalEvent entry) {
        return switch (entry) {
            case ClientEvent _, EpisodeEvent _, FindingEvent _, PlanEvent _, VisitEvent _, OutcomeEvent _ -> true;
            case HomePracticeEvent _, GoalEvent _ -> true;
            case ReportEvent _, CorrectionEvent _, AmendmentRequestEvent _, RecordKeepingEvent _ -> false;
        };
    }

    private static Class<? extends ClinicalCommand> refuse(String sentence) {
        throw new RuleViolation(sentence);
    }
}
