package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.CONSENT;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.EVALUATION;
import static care.anamnesis.command.record.Journey.GOAL;
import static care.anamnesis.command.record.Journey.OTHER_EPISODE;
import static care.anamnesis.command.record.Journey.VISIT;
import static care.anamnesis.command.record.TriedCommands.DENIED_REQUEST;
import static care.anamnesis.command.record.TriedCommands.DISPUTED_REQUEST;
import static care.anamnesis.command.record.TriedCommands.HOLD;
import static care.anamnesis.command.record.TriedCommands.OPEN_REQUEST;
import static care.anamnesis.command.record.TriedCommands.SIGNED_VISIT;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.AmendmentRequestCommands.DenyAmendmentRequest;
import care.anamnesis.command.AmendmentRequestCommands.RequestAmendment;
import care.anamnesis.command.AmendmentRequestCommands.StateDisagreement;
import care.anamnesis.command.ClientCommands.RecordConsent;
import care.anamnesis.command.ClientCommands.RegisterClient;
import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.EpisodeCommands.DischargeClient;
import care.anamnesis.command.EpisodeCommands.OpenEpisode;
import care.anamnesis.command.EpisodeCommands.PauseCare;
import care.anamnesis.command.EpisodeCommands.ReopenEpisode;
import care.anamnesis.command.GoalCommands.SetGoal;
import care.anamnesis.command.PlanCommands.HoldTreatmentPlan;
import care.anamnesis.command.RecordKeepingCommands.PlaceLegalHold;
import care.anamnesis.command.VisitCommands.RecordVisit;
import care.anamnesis.command.VisitCommands.SignVisit;
import care.anamnesis.events.Attendance;
import care.anamnesis.events.ConsentScope;
import care.anamnesis.events.DenialBasis;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.GoalTerm;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.PauseReason;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;

/** A state of a record, reached by commands that the record has accepted. */
record RecordState(String title, List<? extends DomainEventMessage<?>> written) {
    static final List<RecordState> ALL = List.of(
            reached("No episode", registered()),
            reached("Episode open", opened()),
            reached("Plan in force", underCare()),
            reached("Plan on hold", then(underCare(), new HoldTreatmentPlan(CLIENT, null, "Illness", APRIL))),
            reached(
                    "Care paused",
                    then(
                            underCare(),
                            new PauseCare(CLIENT, null, PauseReason.SURGERY, null, APRIL.minusDays(1), null))),
            reached("Discharged", discharged()),
            reached("Reopened", then(discharged(), new ReopenEpisode(CLIENT, EPISODE, "The pain came back", APRIL))),
            reached(
                    "Legal hold",
                    then(underCare(), new PlaceLegalHold(CLIENT, HOLD, "Claim", "District court", APRIL))),
            reached("Two episodes open", then(underCare(), open(OTHER_EPISODE, APRIL))));

    private static RecordState reached(String title, List<ClinicalCommand> commands) {
        var record = Deciding.on();
        commands.forEach(command -> assertThat(record.refusal(command, TriedCommands.sender(command)))
                .as("%s on the way to: %s", command.getClass().getSimpleName(), title)
                .isNull());
        return new RecordState(title, record.written());
    }

    /** A record of its own, in this state. */
    Deciding record() {
        return Deciding.on(written);
    }

    private static List<ClinicalCommand> registered() {
        var day = LocalDate.of(2025, 1, 8);
        return List.of(
                new RegisterClient(CLIENT, "Jonas Weber", LocalDate.of(1979, 4, 2), null, day),
                new RecordConsent(CLIENT, CONSENT, ConsentScope.TREATMENT, "Jonas Weber", day, null, null),
                new RequestAmendment(CLIENT, OPEN_REQUEST, "I do not smoke", null, APRIL),
                new RequestAmendment(CLIENT, DENIED_REQUEST, "I do not drink", null, APRIL),
                deny(DENIED_REQUEST),
                new RequestAmendment(CLIENT, DISPUTED_REQUEST, "I am not ill", null, APRIL),
                deny(DISPUTED_REQUEST),
                new StateDisagreement(CLIENT, DISPUTED_REQUEST, "I am not", APRIL));
    }

    private static List<ClinicalCommand> opened() {
        return then(registered(), open(EPISODE, EVALUATION));
    }

    private static List<ClinicalCommand> underCare() {
        return then(
                opened(),
                Journey.recordFinding(EVALUATION),
                new SetGoal(
                        CLIENT, null, GOAL, "Sits for an hour", null, GoalTerm.LONG_TERM, null, null, null, EVALUATION),
                Journey.establishPlan(EVALUATION),
                Journey.assignPractice(),
                visit(VISIT, EVALUATION),
                visit(SIGNED_VISIT, EVALUATION.plusWeeks(1)),
                new SignVisit(CLIENT, SIGNED_VISIT, EVALUATION.plusWeeks(1)));
    }

    private static List<ClinicalCommand> discharged() {
        return then(
                underCare(),
                new DischargeClient(
                        CLIENT,
                        null,
                        APRIL,
                        DischargeReason.GOALS_MET,
                        null,
                        "Pain resolved",
                        null,
                        List.of(Journey.assessment(GOAL, GoalStatus.MET)),
                        null));
    }

    private static OpenEpisode open(UUID episode, LocalDate day) {
        return new OpenEpisode(CLIENT, episode, "Back and neck pain", "To exercise", day);
    }

    private static RecordVisit visit(UUID visit, LocalDate day) {
        var interventions = List.of(new Intervention("Myofascial release", 45));
        return new RecordVisit(
                CLIENT, null, visit, day, Attendance.ATTENDED, interventions, null, null, "Tired", null, null, null);
    }

    private static DenyAmendmentRequest deny(UUID request) {
        return new DenyAmendmentRequest(
                CLIENT, request, DenialBasis.ACCURATE_AND_COMPLETE, "The letter says so", APRIL);
    }

    private static List<ClinicalCommand> then(List<ClinicalCommand> before, ClinicalCommand... commands) {
        return Stream.concat(before.stream(), Stream.of(commands)).toList();
    }
}
