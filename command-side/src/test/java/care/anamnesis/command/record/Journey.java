package care.anamnesis.command.record;

import care.anamnesis.command.EpisodeCommands.DischargeClient;
import care.anamnesis.command.FindingCommands.RecordFinding;
import care.anamnesis.command.HomePracticeCommands.AssignHomePractice;
import care.anamnesis.command.PlanCommands.AdjustVisitFrequency;
import care.anamnesis.command.PlanCommands.EstablishTreatmentPlan;
import care.anamnesis.command.VisitCommands.RecordVisit;
import care.anamnesis.events.Attendance;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.Dose;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.GoalEvent.GoalProgressRecorded;
import care.anamnesis.events.GoalEvent.GoalSet;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.GoalTerm;
import care.anamnesis.events.HomePracticeEvent.HomePracticeAssigned;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.People;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.Person;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.ReportEvent.ProgressReportRecorded;
import care.anamnesis.events.Role;
import care.anamnesis.events.Severity;
import care.anamnesis.events.Side;
import care.anamnesis.events.Signature;
import care.anamnesis.events.Tissue;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.events.VisitFrequency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;

/** One client's journey in pieces: past events, and the next command. */
final class Journey {
    static final UUID CLIENT = id(1);
    static final UUID EPISODE = id(2);
    static final UUID OTHER_EPISODE = id(3);
    static final UUID FINDING = id(4);
    static final UUID PLAN = id(5);
    static final UUID VISIT = id(6);
    static final UUID PRACTICE = id(7);
    static final UUID GOAL = id(8);
    static final UUID OTHER_GOAL = id(9);
    static final UUID CONSENT = id(10);
    static final UUID REPORT = id(11);
    static final UUID UNKNOWN = id(99);

    static final LocalDate EVALUATION = LocalDate.of(2025, 1, 13);
    static final LocalDate APRIL = LocalDate.of(2025, 4, 14);
    static final LocalDate PLAN_END = LocalDate.of(2025, 7, 28);

    static final VisitFrequency WEEKLY = new VisitFrequency(1, 1, PeriodUnit.WEEK);
    static final VisitFrequency EVERY_OTHER_WEEK = new VisitFrequency(1, 2, PeriodUnit.WEEK);
    static final Dose DAILY = new Dose(1, 1, PeriodUnit.DAY, 10);

    /** Mira works under Noor's supervision, Olga without any. */
    static final People PEOPLE = () -> List.of(
            new Person("mira", "Mira Sol", Role.THERAPIST, "OTR/L", "noor"),
            new Person("noor", "Noor Haan", Role.SUPERVISOR, "OTD", null),
            new Person("olga", "Olga Reyes", Role.THERAPIST, "OTR/L", null),
            new Person("ines", "Ines Vidal", Role.SUPERVISOR, "OTR/L", null),
            new Person("max", "Max Kern", Role.MANAGER, null, null));

    /** Metadata of a command: who sends it, in which practice. */
    static final Map<String, Object> MIRA = sentBy("mira");

    static final Map<String, Object> NOOR = sentBy("noor");
    static final Map<String, Object> OLGA = sentBy("olga");
    static final Map<String, Object> INES = sentBy("ines");
    static final Map<String, Object> MAX = sentBy("max");

    private Journey() {}

    static Map<String, Object> sentBy(String person) {
        return Map.of(Provenance.ACTOR_ID, person, ClientRecord.PEOPLE, PEOPLE);
    }

    /** An event as somebody has written it. */
    static EventMessage<?> writtenBy(String person, ClinicalEvent event) {
        return new GenericEventMessage<>(event, Map.of(Provenance.ACTOR_ID, person));
    }

    static UUID id(int n) {
        return new UUID(0x0198a1b200007000L, 0x8000000000000000L + n);
    }

    static ClientRegistered registered() {
        return new ClientRegistered(CLIENT, "Jonas Weber", LocalDate.of(1979, 4, 2), LocalDate.of(2025, 1, 8));
    }

    static EpisodeOpened opened() {
        return opened(EPISODE);
    }

    static EpisodeOpened opened(UUID episodeId) {
        return new EpisodeOpened(CLIENT, episodeId, "Back and neck pain", "To exercise", EVALUATION);
    }

    static ClientDischarged discharged(LocalDate day) {
        return new ClientDischarged(
                CLIENT,
                EPISODE,
                day,
                DischargeReason.GOALS_MET,
                null,
                "Pain resolved",
                "No pain.",
                List.of(),
                List.of());
    }

    static FindingRecorded found() {
        return new FindingRecorded(
                CLIENT,
                EPISODE,
                FINDING,
                "sartorius",
                Side.BILATERAL,
                null,
                Tissue.FASCIA,
                FindingQuality.RESTRICTION,
                Severity.MODERATE,
                EVALUATION,
                null);
    }

    static RecordFinding recordFinding(LocalDate observedOn) {
        return new RecordFinding(
                CLIENT,
                null,
                FINDING,
                "sartorius",
                Side.BILATERAL,
                null,
                Tissue.FASCIA,
                FindingQuality.RESTRICTION,
                Severity.MODERATE,
                observedOn,
                null);
    }

    static TreatmentPlanEstablished planned() {
        return new TreatmentPlanEstablished(
                CLIENT,
                EPISODE,
                PLAN,
                EVALUATION,
                PLAN_END,
                WEEKLY,
                List.of("Myofascial release"),
                null,
                null,
                List.of(),
                EVALUATION);
    }

    static EstablishTreatmentPlan establishPlan(LocalDate startsOn) {
        return new EstablishTreatmentPlan(
                CLIENT,
                null,
                PLAN,
                startsOn,
                PLAN_END,
                WEEKLY,
                List.of("Myofascial release"),
                null,
                null,
                null,
                EVALUATION);
    }

    static AdjustVisitFrequency adjustFrequency(VisitFrequency to, LocalDate effectiveOn) {
        return new AdjustVisitFrequency(CLIENT, null, to, effectiveOn, "Symptoms improved", EVALUATION);
    }

    static VisitRecorded visited(LocalDate day) {
        return new VisitRecorded(
                CLIENT,
                EPISODE,
                VISIT,
                day,
                Attendance.ATTENDED,
                List.of(),
                null,
                null,
                null,
                "Slept better",
                null,
                null,
                null);
    }

    static RecordVisit recordVisit(LocalDate day) {
        return new RecordVisit(
                CLIENT, null, VISIT, day, Attendance.ATTENDED, null, null, null, "Slept better", null, null, null);
    }

    static HomePracticeAssigned assigned() {
        return new HomePracticeAssigned(
                CLIENT,
                EPISODE,
                PRACTICE,
                HomePracticeKind.BREATHING,
                "Breathe into the back",
                List.of(),
                DAILY,
                EVALUATION);
    }

    static AssignHomePractice assignPractice() {
        return new AssignHomePractice(
                CLIENT, null, PRACTICE, HomePracticeKind.BREATHING, "Breathe into the back", null, DAILY, EVALUATION);
    }

    static DischargeClient discharge(LocalDate day) {
        return new DischargeClient(
                CLIENT, null, day, DischargeReason.GOALS_MET, null, "Pain resolved", "No pain.", null, null);
    }

    static EpisodeReopened reopened(LocalDate day) {
        return new EpisodeReopened(CLIENT, EPISODE, "The pain came back", day);
    }

    static GoalSet goalSet(UUID goalId) {
        return goalSet(EPISODE, goalId, EVALUATION);
    }

    static GoalSet goalSet(UUID episodeId, UUID goalId, LocalDate day) {
        return new GoalSet(
                CLIENT, episodeId, goalId, "Sits for an hour", null, GoalTerm.LONG_TERM, null, null, null, day);
    }

    static GoalProgressRecorded goalClosed(GoalStatus status, LocalDate day) {
        return new GoalProgressRecorded(CLIENT, EPISODE, GOAL, status, null, null, "As agreed", null, day);
    }

    static GoalAssessment assessment(UUID goalId, GoalStatus status) {
        return new GoalAssessment(goalId, status, "Sits for half an hour");
    }

    static ProgressReportRecorded reported(LocalDate day, GoalAssessment... goals) {
        return new ProgressReportRecorded(
                CLIENT,
                EPISODE,
                REPORT,
                List.of(goals),
                "Go on weekly",
                null,
                new Signature("mira", "Mira Sol", "OTR/L"),
                day);
    }
}
