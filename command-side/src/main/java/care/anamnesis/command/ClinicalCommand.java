package care.anamnesis.command;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Everything that can be asked of a client's record; the API, its documentation and the handlers are driven by this
 * list. A component that is not {@code @Nullable} is required in a request unless {@link NewId} or {@link DatedBy} says
 * how the service supplies it. Shape is checked here, clinical rules in {@link ClientRecord}.
 *
 * <p>{@code episodeId} may be left out while the client has exactly one open episode of care.
 */
public sealed interface ClinicalCommand extends Command
        permits ClientCommands.RegisterClient,
                ClientCommands.CorrectClientDetails,
                ClientCommands.RecordConsent,
                ClientCommands.WithdrawConsent,
                ClientCommands.AssignTherapist,
                EpisodeCommands.OpenEpisode,
                EpisodeCommands.DischargeClient,
                EpisodeCommands.ReopenEpisode,
                EpisodeCommands.PauseCare,
                EpisodeCommands.ResumeCare,
                FindingCommands.RecordFinding,
                FindingCommands.ReassessFinding,
                FindingCommands.ResolveFinding,
                PlanCommands.EstablishTreatmentPlan,
                PlanCommands.AdjustVisitFrequency,
                PlanCommands.CertifyPlan,
                PlanCommands.HoldTreatmentPlan,
                PlanCommands.ResumeTreatmentPlan,
                VisitCommands.RecordVisit,
                VisitCommands.SignVisit,
                VisitCommands.CosignVisit,
                VisitCommands.AddAddendum,
                OutcomeCommands.RecordOutcomeMeasure,
                OutcomeCommands.RecordClientReport,
                HomePracticeCommands.AssignHomePractice,
                HomePracticeCommands.ReviseHomePractice,
                HomePracticeCommands.DiscontinueHomePractice,
                HomePracticeCommands.LogHomePractice,
                GoalCommands.SetGoal,
                GoalCommands.RecordGoalProgress,
                ReportCommands.RecordProgressReport,
                CorrectionCommands.AmendEntry,
                CorrectionCommands.MarkEnteredInError,
                AmendmentRequestCommands.RequestAmendment,
                AmendmentRequestCommands.ExtendAmendmentRequest,
                AmendmentRequestCommands.AcceptAmendmentRequest,
                AmendmentRequestCommands.DenyAmendmentRequest,
                AmendmentRequestCommands.StateDisagreement,
                AmendmentRequestCommands.WriteRebuttal,
                RecordKeepingCommands.PlaceLegalHold,
                RecordKeepingCommands.ReleaseLegalHold {
    @TargetAggregateIdentifier
    UUID clientId();

    @Override
    default UUID subject() {
        return clientId();
    }
}
