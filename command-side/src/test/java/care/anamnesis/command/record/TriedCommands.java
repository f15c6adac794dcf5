package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.CONSENT;
import static care.anamnesis.command.record.Journey.DAILY;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.EVALUATION;
import static care.anamnesis.command.record.Journey.EVERY_OTHER_WEEK;
import static care.anamnesis.command.record.Journey.FINDING;
import static care.anamnesis.command.record.Journey.GOAL;
import static care.anamnesis.command.record.Journey.PLAN;
import static care.anamnesis.command.record.Journey.PLAN_END;
import static care.anamnesis.command.record.Journey.PRACTICE;
import static care.anamnesis.command.record.Journey.VISIT;
import static care.anamnesis.command.record.Journey.id;

import care.anamnesis.command.AmendmentRequestCommands.AcceptAmendmentRequest;
import care.anamnesis.command.AmendmentRequestCommands.DenyAmendmentRequest;
import care.anamnesis.command.AmendmentRequestCommands.ExtendAmendmentRequest;
import care.anamnesis.command.AmendmentRequestCommands.RequestAmendment;
import care.anamnesis.command.AmendmentRequestCommands.StateDisagreement;
import care.anamnesis.command.AmendmentRequestCommands.WriteRebuttal;
import care.anamnesis.command.ClientCommands.AssignTherapist;
import care.anamnesis.command.ClientCommands.CorrectClientDetails;
import care.anamnesis.command.ClientCommands.RecordConsent;
import care.anamnesis.command.ClientCommands.WithdrawConsent;
import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.CorrectionCommands.AmendEntry;
import care.anamnesis.command.CorrectionCommands.MarkEnteredInError;
import care.anamnesis.command.EpisodeCommands.DischargeClient;
import care.anamnesis.command.EpisodeCommands.OpenEpisode;
import care.anamnesis.command.EpisodeCommands.PauseCare;
import care.anamnesis.command.EpisodeCommands.ReopenEpisode;
import care.anamnesis.command.EpisodeCommands.ResumeCare;
import care.anamnesis.command.FindingCommands.ReassessFinding;
import care.anamnesis.command.FindingCommands.RecordFinding;
import care.anamnesis.command.FindingCommands.ResolveFinding;
import care.anamnesis.command.GoalCommands.RecordGoalProgress;
import care.anamnesis.command.GoalCommands.SetGoal;
import care.anamnesis.command.HomePracticeCommands.AssignHomePractice;
import care.anamnesis.command.HomePracticeCommands.DiscontinueHomePractice;
import care.anamnesis.command.HomePracticeCommands.LogHomePractice;
import care.anamnesis.command.HomePracticeCommands.ReviseHomePractice;
import care.anamnesis.command.OutcomeCommands.RecordClientReport;
import care.anamnesis.command.OutcomeCommands.RecordOutcomeMeasure;
import care.anamnesis.command.PlanCommands.AdjustVisitFrequency;
import care.anamnesis.command.PlanCommands.CertifyPlan;
import care.anamnesis.command.PlanCommands.EstablishTreatmentPlan;
import care.anamnesis.command.PlanCommands.HoldTreatmentPlan;
import care.anamnesis.command.PlanCommands.ResumeTreatmentPlan;
import care.anamnesis.command.RecordKeepingCommands.PlaceLegalHold;
import care.anamnesis.command.RecordKeepingCommands.ReleaseLegalHold;
import care.anamnesis.command.ReportCommands.RecordProgressReport;
import care.anamnesis.command.VisitCommands.AddAddendum;
import care.anamnesis.command.VisitCommands.CosignVisit;
import care.anamnesis.command.VisitCommands.RecordVisit;
import care.anamnesis.command.VisitCommands.SignVisit;
import care.anamnesis.events.Attendance;
import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.CertificationMethod;
import care.anamnesis.events.ConsentScope;
import care.anamnesis.events.DenialBasis;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.GoalTerm;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.PauseReason;
import care.anamnesis.events.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;

/** The commands tried in each state of a record: every one once, a week after the last event. */
final class TriedCommands {
    static final UUID SIGNED_VISIT = id(20);
    static final UUID OPEN_REQUEST = id(21);
    static final UUID DENIED_REQUEST = id(22);
    static final UUID DISPUTED_REQUEST = id(23);
    static final UUID HOLD = id(24);

    /** The consent, which is in the record in every state. */
    private static final long FIRST_ENTRY = 3;

    private static final LocalDate TODAY = APRIL.plusWeeks(1);
    private static final UUID ANOTHER = id(30);
    private static final List<Intervention> RELEASE = List.of(new Intervention("Myofascial release", 45));

    static final List<ClinicalCommand> ALL = List.of(
            new CorrectClientDetails(CLIENT, "Jonas Weber-Lind", LocalDate.of(1979, 4, 2), "Married", TODAY),
            new AssignTherapist(CLIENT, "noor", CareResponsibility.SUPERVISING, null, TODAY),
            new RecordConsent(CLIENT, ANOTHER, ConsentScope.PHOTOGRAPHY, "Jonas Weber", TODAY, null, null),
            new WithdrawConsent(CLIENT, CONSENT, null, TODAY),
            new OpenEpisode(CLIENT, ANOTHER, "Shoulder pain", "To carry a bag", TODAY),
            new DischargeClient(
                    CLIENT,
                    null,
                    TODAY,
                    DischargeReason.GOALS_MET,
                    null,
                    "Pain resolved",
                    null,
                    List.of(Journey.assessment(GOAL, GoalStatus.MET)),
                    null),
            new ReopenEpisode(CLIENT, EPISODE, "The pain came back", TODAY),
            new PauseCare(CLIENT, null, PauseReason.HOLIDAY, null, TODAY, null),
            new ResumeCare(CLIENT, null, TODAY, null),
            new RecordFinding(
                    CLIENT, null, ANOTHER, "sartorius", Side.LEFT, null, null, FindingQuality.PAIN, null, TODAY, null),
            new ReassessFinding(CLIENT, FINDING, FindingChange.UNCHANGED, null, TODAY, null),
            new ResolveFinding(CLIENT, FINDING, TODAY, null),
            new SetGoal(CLIENT, null, ANOTHER, "Sleeps through", null, GoalTerm.SHORT_TERM, null, null, null, TODAY),
            new RecordGoalProgress(CLIENT, GOAL, GoalStatus.MET, null, null, null, null, TODAY),
            new EstablishTreatmentPlan(
                    CLIENT,
                    null,
                    ANOTHER,
                    TODAY,
                    PLAN_END,
                    EVERY_OTHER_WEEK,
                    List.of("Breathing"),
                    null,
                    null,
                    null,
                    TODAY),
            new AdjustVisitFrequency(CLIENT, null, EVERY_OTHER_WEEK, TODAY, "Symptoms improved", TODAY),
            new CertifyPlan(
                    CLIENT,
                    PLAN,
                    CertificationMethod.SIGNATURE,
                    "Ada Moreau",
                    "MD",
                    EVALUATION,
                    EVALUATION.plusDays(89),
                    TODAY),
            new HoldTreatmentPlan(CLIENT, null, "Holidays", TODAY),
            new ResumeTreatmentPlan(CLIENT, null, null, TODAY),
            new RecordVisit(
                    CLIENT,
                    null,
                    ANOTHER,
                    TODAY,
                    Attendance.ATTENDED,
                    RELEASE,
                    null,
                    null,
                    "Slept better",
                    null,
                    null,
                    null),
            new SignVisit(CLIENT, VISIT, TODAY),
            new CosignVisit(CLIENT, SIGNED_VISIT, TODAY),
            new AddAddendum(CLIENT, SIGNED_VISIT, "The left side too", TODAY),
            new RecordProgressReport(
                    CLIENT, null, ANOTHER, List.of(Journey.assessment(GOAL, GoalStatus.MET)), "Go on", null, TODAY),
            new RecordOutcomeMeasure(CLIENT, null, "pain-nrs", BigDecimal.ONE, TODAY, null),
            new RecordClientReport(CLIENT, null, "I went running again.", TODAY),
            new AssignHomePractice(
                    CLIENT, null, ANOTHER, HomePracticeKind.BREATHING, "Breathe out slowly", null, DAILY, TODAY),
            new ReviseHomePractice(CLIENT, PRACTICE, "Lie down for it", null, DAILY, "Easier", TODAY),
            new DiscontinueHomePractice(CLIENT, PRACTICE, "Has become a habit", TODAY),
            new LogHomePractice(CLIENT, PRACTICE, TODAY, true, 1, null, null),
            new AmendEntry(
                    CLIENT,
                    FIRST_ENTRY,
                    JsonNodeFactory.instance.objectNode().put("note", "By phone"),
                    "Left out",
                    TODAY),
            new MarkEnteredInError(CLIENT, FIRST_ENTRY, "Another client's", TODAY),
            new RequestAmendment(CLIENT, ANOTHER, "I do not smoke", null, TODAY),
            new ExtendAmendmentRequest(CLIENT, OPEN_REQUEST, "The author is away", TODAY.plusDays(70), TODAY),
            new AcceptAmendmentRequest(CLIENT, OPEN_REQUEST, List.of(FIRST_ENTRY), null, TODAY),
            new DenyAmendmentRequest(CLIENT, OPEN_REQUEST, DenialBasis.NOT_CREATED_BY_US, "Not ours", TODAY),
            new StateDisagreement(CLIENT, DENIED_REQUEST, "I do not smoke", TODAY),
            new WriteRebuttal(CLIENT, DISPUTED_REQUEST, "The letter says so", TODAY),
            new PlaceLegalHold(CLIENT, ANOTHER, "Claim", "District court", TODAY),
            new ReleaseLegalHold(CLIENT, HOLD, "Claim settled", TODAY));

    private TriedCommands() {}

    /** A person who may send it: permission is decided before the record is read. */
    static Map<String, Object> sender(ClinicalCommand command) {
        return command instanceof CosignVisit ? Journey.NOOR : Journey.MIRA;
    }
}
