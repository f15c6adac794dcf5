package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.DAILY;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.EVERY_OTHER_WEEK;
import static care.anamnesis.command.record.Journey.FINDING;
import static care.anamnesis.command.record.Journey.GOAL;
import static care.anamnesis.command.record.Journey.MIRA;
import static care.anamnesis.command.record.Journey.OTHER_EPISODE;
import static care.anamnesis.command.record.Journey.PLAN_END;
import static care.anamnesis.command.record.Journey.PRACTICE;
import static care.anamnesis.command.record.Journey.WEEKLY;
import static care.anamnesis.command.record.Journey.assessment;
import static care.anamnesis.command.record.Journey.assigned;
import static care.anamnesis.command.record.Journey.discharged;
import static care.anamnesis.command.record.Journey.found;
import static care.anamnesis.command.record.Journey.goalSet;
import static care.anamnesis.command.record.Journey.id;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.planned;
import static care.anamnesis.command.record.Journey.recordVisit;
import static care.anamnesis.command.record.Journey.registered;
import static care.anamnesis.command.record.Journey.reopened;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.FindingCommands.ReassessFinding;
import care.anamnesis.command.FindingCommands.RecordFinding;
import care.anamnesis.command.FindingCommands.ResolveFinding;
import care.anamnesis.command.GoalCommands.RecordGoalProgress;
import care.anamnesis.command.HomePracticeCommands.AssignHomePractice;
import care.anamnesis.command.HomePracticeCommands.DiscontinueHomePractice;
import care.anamnesis.command.HomePracticeCommands.LogHomePractice;
import care.anamnesis.command.HomePracticeCommands.ReviseHomePractice;
import care.anamnesis.command.OutcomeCommands.RecordClientReport;
import care.anamnesis.command.OutcomeCommands.RecordOutcomeMeasure;
import care.anamnesis.command.PlanCommands;
import care.anamnesis.command.PlanCommands.AdjustVisitFrequency;
import care.anamnesis.command.PlanCommands.EstablishTreatmentPlan;
import care.anamnesis.command.PlanCommands.HoldTreatmentPlan;
import care.anamnesis.command.ReportCommands.RecordProgressReport;
import care.anamnesis.command.VisitCommands.RecordVisit;
import care.anamnesis.events.Attendance;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.EpisodeEvent;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingEvent;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.HomePracticeEvent.HomePracticeDiscontinued;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.PlanEvent.TreatmentPlanHeld;
import care.anamnesis.events.VisitEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What happened before a discharge may be written after it (R39); what comes after the discharge needs a reopening. */
class LateEntriesTest {
    private static final String DISCHARGED = "The client has been discharged from this episode of care.";
    private static final List<ClinicalEvent> COURSE =
            List.of(registered(), opened(), planned(), found(), assigned(), goalSet(GOAL));

    private final FixtureConfiguration<ClientRecord> record = new AggregateTestFixture<>(ClientRecord.class);

    static Stream<Arguments> commands() {
        return Stream.of(
                command("finding", LateEntriesTest::finding),
                command(
                        "reassessment",
                        day -> new ReassessFinding(CLIENT, FINDING, FindingChange.IMPROVED, null, day, null)),
                command("resolution", day -> new ResolveFinding(CLIENT, FINDING, day, null)),
                command("plan", LateEntriesTest::plan),
                command(
                        "frequency",
                        day -> new AdjustVisitFrequency(
                                CLIENT, EPISODE, EVERY_OTHER_WEEK, PLAN_END, "Symptoms improved", day)),
                command("hold", day -> new HoldTreatmentPlan(CLIENT, EPISODE, "Travels", day)),
                command("visit", Journey::recordVisit),
                command("score", day -> new RecordOutcomeMeasure(CLIENT, null, "pain-nrs", BigDecimal.ONE, day, null)),
                command("client's report", day -> new RecordClientReport(CLIENT, null, "Better", day)),
                command(
                        "assigned practice",
                        day -> new AssignHomePractice(
                                CLIENT, null, id(70), HomePracticeKind.BREATHING, "Breathe", null, DAILY, day)),
                command(
                        "revised practice",
                        day -> new ReviseHomePractice(CLIENT, PRACTICE, "Breathe slowly", null, DAILY, "Dizzy", day)),
                command("discontinued practice", day -> new DiscontinueHomePractice(CLIENT, PRACTICE, "Dizzy", day)),
                command("practice log", LateEntriesTest::log),
                command(
                        "goal progress",
                        day -> new RecordGoalProgress(
                                CLIENT, GOAL, GoalStatus.PARTLY_MET, null, null, null, null, day)),
                command(
                        "progress report",
                        day -> new RecordProgressReport(
                                CLIENT,
                                null,
                                id(71),
                                List.of(assessment(GOAL, GoalStatus.IN_PROGRESS)),
                                "Go on",
                                null,
                                day)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void r39_an_entry_about_a_day_before_the_discharge_is_recorded_without_reopening(
            String what, Function<LocalDate, ClinicalCommand> on) {
        record.given(course(discharged(APRIL)))
                .when(on.apply(APRIL.minusDays(1)), MIRA)
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(Matchers.exactSequenceOf(Matchers.matches(_ -> true), Matchers.andNoMore()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void an_entry_about_a_day_after_the_discharge_is_refused(String what, Function<LocalDate, ClinicalCommand> on) {
        record.given(course(discharged(APRIL)))
                .when(on.apply(APRIL.plusDays(1)), MIRA)
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void between_a_discharge_and_the_reopening_only_what_the_client_said_or_practised_is_recorded(
            String what, Function<LocalDate, ClinicalCommand> on) {
        var when = record.given(course(discharged(APRIL), reopened(PLAN_END))).when(on.apply(APRIL.plusDays(1)), MIRA);
        if (List.of("client's report", "practice log").contains(what)) {
            when.expectSuccessfulHandlerExecution();
        } else {
            when.expectException(RuleViolation.class).expectNoEvents();
        }
    }

    @Test
    void a_hold_that_ended_before_the_discharge_is_recorded_late() {
        record.given(course(
                        new TreatmentPlanHeld(CLIENT, EPISODE, Journey.PLAN, "Travels", APRIL), discharged(PLAN_END)))
                .when(new PlanCommands.ResumeTreatmentPlan(CLIENT, EPISODE, null, PLAN_END))
                .expectSuccessfulHandlerExecution();
        record.given(course(new TreatmentPlanHeld(CLIENT, EPISODE, Journey.PLAN, "Travels", APRIL), discharged(APRIL)))
                .when(new PlanCommands.ResumeTreatmentPlan(CLIENT, EPISODE, null, PLAN_END))
                .expectException(RuleViolation.class)
                .expectExceptionMessage(DISCHARGED);
    }

    @Test
    void a_missed_visit_neither_keeps_the_client_from_being_discharged_nor_is_refused() {
        record.given(registered(), opened(), missed(PLAN_END))
                .when(Journey.discharge(APRIL))
                .expectEvents(discharged(APRIL));
    }

    @Test
    void without_an_id_a_late_entry_belongs_to_the_episode_that_was_open_on_its_day() {
        var second = new EpisodeOpened(CLIENT, OTHER_EPISODE, "Knee pain", "To run", APRIL.plusDays(2));

        record.given(registered(), opened(), discharged(APRIL), second)
                .when(recordVisit(APRIL.minusDays(1)), MIRA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("Nothing in an episode of care can be dated before the day it was opened.");
        record.given(registered(), opened(), discharged(APRIL), second)
                .when(
                        new RecordVisit(
                                CLIENT,
                                EPISODE,
                                Journey.VISIT,
                                APRIL.minusDays(1),
                                Attendance.ATTENDED,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        MIRA)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void asks_which_episode_is_meant_when_several_were_open_on_the_day() {
        var second = opened(OTHER_EPISODE);
        var secondEnded = new EpisodeEvent.ClientDischarged(
                CLIENT, OTHER_EPISODE, PLAN_END, DischargeReason.OTHER, null, "Moves", null, List.of(), List.of());

        record.given(registered(), opened(), second, discharged(PLAN_END), secondEnded)
                .when(recordVisit(APRIL), MIRA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("Several episodes of care were open on that day: name one in episodeId.");
        record.given(registered(), opened(), second, discharged(APRIL), secondEnded)
                .when(recordVisit(APRIL.plusDays(1)), MIRA)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_happened_before_a_finding_was_resolved_may_be_written_late() {
        record.given(
                        registered(),
                        opened(),
                        found(),
                        new FindingEvent.FindingResolved(CLIENT, EPISODE, FINDING, PLAN_END, null))
                .when(new ReassessFinding(CLIENT, FINDING, FindingChange.IMPROVED, null, APRIL, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_day_before_a_practice_was_discontinued_may_be_logged_late() {
        record.given(course(new HomePracticeDiscontinued(CLIENT, EPISODE, PRACTICE, "Dizzy", PLAN_END)))
                .when(log(APRIL))
                .expectSuccessfulHandlerExecution();
    }

    private static Arguments command(String what, Function<LocalDate, ClinicalCommand> on) {
        return Arguments.of(what, on);
    }

    private static List<ClinicalEvent> course(ClinicalEvent... more) {
        return Stream.concat(COURSE.stream(), Stream.of(more)).toList();
    }

    private static ClinicalCommand log(LocalDate day) {
        return new LogHomePractice(CLIENT, PRACTICE, day, true, null, null, null);
    }

    private static ClinicalCommand finding(LocalDate day) {
        return new RecordFinding(
                CLIENT, null, id(72), "sartorius", null, null, null, FindingQuality.PAIN, null, day, null);
    }

    private static ClinicalCommand plan(LocalDate day) {
        return new EstablishTreatmentPlan(
                CLIENT, null, id(73), day, PLAN_END, WEEKLY, List.of("Breathing"), null, null, null, day);
    }

    private static ClinicalEvent missed(LocalDate day) {
        return new VisitEvent.VisitRecorded(
                CLIENT,
                EPISODE,
                Journey.VISIT,
                day,
                Attendance.NO_SHOW,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
