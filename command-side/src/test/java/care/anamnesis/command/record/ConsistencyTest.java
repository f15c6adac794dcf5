package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.EVALUATION;
import static care.anamnesis.command.record.Journey.FINDING;
import static care.anamnesis.command.record.Journey.GOAL;
import static care.anamnesis.command.record.Journey.PLAN;
import static care.anamnesis.command.record.Journey.PLAN_END;
import static care.anamnesis.command.record.Journey.PRACTICE;
import static care.anamnesis.command.record.Journey.assessment;
import static care.anamnesis.command.record.Journey.assigned;
import static care.anamnesis.command.record.Journey.discharged;
import static care.anamnesis.command.record.Journey.found;
import static care.anamnesis.command.record.Journey.goalSet;
import static care.anamnesis.command.record.Journey.id;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.planned;
import static care.anamnesis.command.record.Journey.registered;
import static care.anamnesis.command.record.Journey.reopened;
import static care.anamnesis.command.record.Journey.reported;
import static care.anamnesis.command.record.Journey.visited;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.ClientCommands.CorrectClientDetails;
import care.anamnesis.command.ClientCommands.RecordConsent;
import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.CorrectionCommands.AmendEntry;
import care.anamnesis.command.CorrectionCommands.MarkEnteredInError;
import care.anamnesis.command.EpisodeCommands.DischargeClient;
import care.anamnesis.command.EpisodeCommands.OpenEpisode;
import care.anamnesis.command.FindingCommands.ReassessFinding;
import care.anamnesis.command.FindingCommands.ResolveFinding;
import care.anamnesis.command.GoalCommands;
import care.anamnesis.command.HomePracticeCommands;
import care.anamnesis.command.HomePracticeCommands.LogHomePractice;
import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.CertificationMethod;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.ConsentScope;
import care.anamnesis.events.Contradiction;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingEvent.FindingResolved;
import care.anamnesis.events.GoalEvent.GoalProgressRecorded;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.HomePracticeEvent;
import care.anamnesis.events.HomePracticeEvent.HomePracticeDiscontinued;
import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.events.OutcomeEvent;
import care.anamnesis.events.PlanEvent.PlanCertified;
import care.anamnesis.events.PlanEvent.TreatmentPlanHeld;
import care.anamnesis.events.Severity;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The outcome of a command after which entries of the record contradict each other. */
class ConsistencyTest {
    private final FixtureConfiguration<ClientRecord> record = new AggregateTestFixture<>(ClientRecord.class);

    @ParameterizedTest
    @CsvSource({
        "IMPROVED,SEVERE,severity-rises-though-improved",
        "WORSE,MILD,severity-falls-though-worse",
        "UNCHANGED,SEVERE,severity-changes-though-unchanged",
        "UNCHANGED,MILD,severity-changes-though-unchanged",
        "IMPROVED,MODERATE,",
        "IMPROVED,MILD,",
        "WORSE,SEVERE,",
        "UNCHANGED,MODERATE,",
        "IMPROVED,,"
    })
    void a_severity_against_the_change_is_asked_about(
            FindingChange change, @Nullable Severity now, @Nullable String key) {
        var reassess = new ReassessFinding(CLIENT, FINDING, change, now, APRIL, null);

        assertThat(asked(reassess, registered(), opened(), found())).isEqualTo(key == null ? Set.of() : Set.of(key));
    }

    @Test
    void a_severity_is_compared_with_the_assessment_before_it_by_day_not_with_the_one_written_before_it() {
        var later =
                new FindingReassessed(CLIENT, EPISODE, FINDING, FindingChange.IMPROVED, Severity.MILD, PLAN_END, null);
        var between = new ReassessFinding(CLIENT, FINDING, FindingChange.UNCHANGED, Severity.MODERATE, APRIL, null);

        assertThat(asked(between, registered(), opened(), found(), later)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GOALS_MET,NOT_MET,true",
        "GOALS_MET,IN_PROGRESS,true",
        "GOALS_MET,MET,false",
        "GOALS_MET,DROPPED,false",
        "OTHER,NOT_MET,false"
    })
    void a_discharge_because_goals_were_met_asks_about_those_that_are_not(
            DischargeReason reason, GoalStatus status, boolean asks) {
        var discharge = new DischargeClient(
                CLIENT, null, PLAN_END, reason, null, "Done", null, List.of(assessment(GOAL, status)), null);

        assertThat(asked(discharge, registered(), opened(), goalSet(GOAL)))
                .isEqualTo(asks ? Set.of("goals-met-with-unmet-goals") : Set.of());
    }

    @Test
    void a_second_log_of_a_practice_on_one_day_and_one_after_its_end_are_asked_about() {
        var log = new LogHomePractice(CLIENT, PRACTICE, APRIL, false, null, null, null);

        assertThat(asked(log, registered(), opened(), assigned(), logged(APRIL)))
                .containsExactly("practice-logged-twice-a-day");
        assertThat(asked(log, registered(), opened(), assigned(), logged(APRIL.plusDays(1)), ended(APRIL.minusDays(1))))
                .containsExactly("practice-logged-after-discontinued");
    }

    @Test
    void an_episode_or_a_consent_before_the_registration_is_asked_about() {
        var before = registered().registeredOn().minusDays(1);

        assertThat(asked(new OpenEpisode(CLIENT, EPISODE, "Pain", "To run", before), registered()))
                .containsExactly("before-registration");
        assertThat(asked(
                        new RecordConsent(CLIENT, id(60), ConsentScope.TREATMENT, "Jonas", before, null, null),
                        registered()))
                .containsExactly("before-registration");
    }

    @Test
    void nothing_happens_before_the_client_was_born() {
        var unborn = registered().dateOfBirth().minusDays(1);

        assertThat(refusal(new OpenEpisode(CLIENT, EPISODE, "Pain", "To run", unborn), registered()))
                .isEqualTo("Nothing in a record can be dated before the client was born.");
    }

    @Test
    void a_birth_date_after_entries_of_the_record_is_asked_about_and_names_them() {
        var details = new CorrectClientDetails(CLIENT, "Jonas Weber", APRIL, "Mistyped", PLAN_END);

        assertThat(entries(details, registered(), opened(), visited(APRIL.minusDays(1)), visited(APRIL)))
                .containsExactly(2L, 3L);
    }

    @Test
    void a_finding_resolves_no_earlier_than_it_was_last_assessed() {
        var reassessed = new FindingReassessed(CLIENT, EPISODE, FINDING, FindingChange.IMPROVED, null, APRIL, null);

        assertThat(refusal(
                        new ResolveFinding(CLIENT, FINDING, APRIL.minusDays(1), null),
                        registered(),
                        opened(),
                        found(),
                        reassessed))
                .isEqualTo("A finding cannot be resolved before it was last assessed.");
    }

    @Test
    void a_goal_is_closed_no_earlier_than_it_was_last_assessed() {
        var close = new GoalCommands.RecordGoalProgress(
                CLIENT, GOAL, GoalStatus.MET, null, null, null, null, APRIL.minusDays(1));

        assertThat(refusal(close, registered(), opened(), goalSet(GOAL), progress()))
                .isEqualTo("A goal cannot be assessed after the day on which it was closed.");
    }

    @Test
    void a_practice_is_neither_revised_nor_ended_nor_logged_before_it_was_assigned() {
        var before = EVALUATION.plusDays(1);
        var given = new ClinicalEvent[] {registered(), opened(), assignedOn(APRIL)};
        var sentence = "A home practice cannot be revised, discontinued or logged before the day it was assigned.";

        assertThat(refusal(new LogHomePractice(CLIENT, PRACTICE, before, true, null, null, null), given))
                .isEqualTo(sentence);
        assertThat(refusal(new HomePracticeCommands.DiscontinueHomePractice(CLIENT, PRACTICE, "Dizzy", before), given))
                .isEqualTo(sentence);
        assertThat(refusal(
                        new HomePracticeCommands.ReviseHomePractice(
                                CLIENT, PRACTICE, "Slowly", null, Journey.DAILY, "Dizzy", before),
                        given))
                .isEqualTo(sentence);
    }

    @Test
    void a_discharge_before_holds_reports_logs_words_of_the_client_or_goals_is_refused() {
        List.of(
                        new TreatmentPlanHeld(CLIENT, EPISODE, PLAN, "Travels", PLAN_END),
                        reported(PLAN_END),
                        logged(PLAN_END),
                        new OutcomeEvent.ClientReportRecorded(CLIENT, EPISODE, "Better", PLAN_END),
                        goalSet(EPISODE, GOAL, PLAN_END))
                .forEach(later -> assertThat(
                                refusal(Journey.discharge(APRIL), registered(), opened(), planned(), assigned(), later))
                        .as(later.getClass().getSimpleName())
                        .startsWith("Nothing can be dated after the discharge"));
    }

    @Test
    void an_amendment_that_breaks_a_rule_of_its_own_entry_is_refused() {
        assertThat(refusal(amend(4, "{\"observedOn\": \"2025-01-12\"}"), registered(), opened(), found(), reassessed()))
                .isEqualTo("Nothing in an episode of care can be dated before the day it was opened.");
        assertThat(refusal(amend(4, "{\"attainment\": 1}"), registered(), opened(), goalSet(GOAL), progress()))
                .isEqualTo("Attainment needs a scale, and this goal has none.");
        assertThat(refusal(
                        amend(4, "{\"validUntil\": \"2025-07-29\", \"validFrom\": \"2025-07-01\"}"),
                        registered(),
                        opened(),
                        planned(),
                        certified()))
                .startsWith("A certified interval, a visit frequency and a hold must lie inside");
        assertThat(refusal(amend(2, "{\"reason\": null}"), registered(), transferred()))
                .isEqualTo("A transfer of care to another primary therapist needs a reason.");
    }

    @Test
    void an_amendment_after_which_other_entries_no_longer_fit_is_asked_about_and_names_them() {
        var moved = amend(3, "{\"observedOn\": \"2025-05-01\"}");
        var resolved = new FindingResolved(CLIENT, EPISODE, FINDING, APRIL, null);

        assertThat(asked(moved, registered(), opened(), found(), reassessed(), resolved))
                .containsExactly("finding-before-observed");
        assertThat(entries(moved, registered(), opened(), found(), reassessed(), resolved))
                .containsExactly(4L, 5L);
    }

    @Test
    void an_amendment_that_puts_something_right_asks_nothing() {
        var early = new FindingReassessed(
                CLIENT, EPISODE, FINDING, FindingChange.IMPROVED, null, EVALUATION.minusDays(5), null);

        record.given(registered(), opened(), found(), early)
                .when(amend(4, "{\"observedOn\": \"2025-02-01\"}"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_goal_that_a_signed_report_assessed_is_struck_only_when_that_is_confirmed() {
        var strike = new MarkEnteredInError(CLIENT, 3, "Other client", PLAN_END);
        var given = new ClinicalEvent[] {
            registered(), opened(), goalSet(GOAL), reported(APRIL, assessment(GOAL, GoalStatus.IN_PROGRESS))
        };

        assertThat(asked(strike, given)).containsExactly("report-on-goal-in-error");
        assertThat(entries(strike, given)).containsExactly(4L);
    }

    @Test
    void refuses_to_mark_an_entry_before_the_day_on_which_it_happened() {
        assertThat(refusal(
                        new MarkEnteredInError(CLIENT, 3, "Other client", EVALUATION.minusDays(1)),
                        registered(),
                        opened(),
                        found()))
                .isEqualTo("An entry cannot be marked before the day on which it happened.");
    }

    @Test
    void what_did_not_fit_before_is_not_asked_about_again() {
        var odd = new FindingReassessed(CLIENT, EPISODE, FINDING, FindingChange.IMPROVED, Severity.SEVERE, APRIL, null);

        record.given(registered(), opened(), found(), odd)
                .when(new ReassessFinding(CLIENT, FINDING, FindingChange.IMPROVED, Severity.MILD, PLAN_END, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_command_that_changes_nothing_is_not_asked_about() {
        record.given(registered(), opened(), discharged(APRIL), reopened(PLAN_END))
                .when(new OpenEpisode(CLIENT, EPISODE, "Back and neck pain", "To exercise", EVALUATION))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    /** The keys that a command is asked about when it follows these events. */
    private static Set<String> asked(ClinicalCommand command, ClinicalEvent... given) {
        var keys = new LinkedHashSet<String>();
        questions(command, given).forEach(question -> keys.add(question.key()));
        return keys;
    }

    private static List<Long> entries(ClinicalCommand command, ClinicalEvent... given) {
        return questions(command, given).stream()
                .flatMap(question -> question.entries().stream())
                .toList();
    }

    private static List<ConfirmationRequired.Question> questions(ClinicalCommand command, ClinicalEvent... given) {
        var refused = thrownBy(command, given);
        if (refused == null) {
            return List.of();
        }
        assertThat(refused).isInstanceOf(ConfirmationRequired.class);
        var questions = ((ConfirmationRequired) refused).questions();
        assertThat(questions)
                .allSatisfy(
                        question -> assertThat(Contradiction.of(question.key())).isPresent());
        return questions;
    }

    private static String refusal(ClinicalCommand command, ClinicalEvent... given) {
        var refused = thrownBy(command, given);
        assertThat(refused).isInstanceOf(RuleViolation.class);
        return String.valueOf(refused == null ? null : refused.getMessage());
    }

    private static @Nullable RuntimeException thrownBy(ClinicalCommand command, ClinicalEvent... given) {
        return Deciding.on(given).refusal(command);
    }

    private static AmendEntry amend(long entry, String changes) {
        return new AmendEntry(CLIENT, entry, (ObjectNode) JsonMapper.shared().readTree(changes), "Mistyped", PLAN_END);
    }

    private static FindingReassessed reassessed() {
        return new FindingReassessed(
                CLIENT, EPISODE, FINDING, FindingChange.IMPROVED, null, EVALUATION.plusDays(30), null);
    }

    private static GoalProgressRecorded progress() {
        return new GoalProgressRecorded(CLIENT, EPISODE, GOAL, GoalStatus.IN_PROGRESS, null, null, null, null, APRIL);
    }

    private static PlanCertified certified() {
        return new PlanCertified(
                CLIENT,
                EPISODE,
                PLAN,
                CertificationMethod.SIGNATURE,
                "Dr Ada Lind",
                "MD",
                EVALUATION,
                APRIL.minusDays(2),
                EVALUATION,
                null);
    }

    private static TherapistAssigned transferred() {
        return new TherapistAssigned(
                CLIENT, "noor", "Noor Haan", CareResponsibility.PRIMARY, "mira", "Moves away", APRIL);
    }

    private static ClinicalEvent assignedOn(LocalDate day) {
        var practice = assigned();
        return new HomePracticeEvent.HomePracticeAssigned(
                CLIENT, EPISODE, PRACTICE, practice.kind(), practice.instructions(), List.of(), practice.dose(), day);
    }

    private static HomePracticeLogged logged(LocalDate day) {
        return new HomePracticeLogged(CLIENT, EPISODE, PRACTICE, day, true, null, null, null);
    }

    private static HomePracticeDiscontinued ended(LocalDate day) {
        return new HomePracticeDiscontinued(CLIENT, EPISODE, PRACTICE, "Dizzy", day);
    }
}
