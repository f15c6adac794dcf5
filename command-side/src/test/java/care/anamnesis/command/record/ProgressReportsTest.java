package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.EVALUATION;
import static care.anamnesis.command.record.Journey.GOAL;
import static care.anamnesis.command.record.Journey.MIRA;
import static care.anamnesis.command.record.Journey.OTHER_EPISODE;
import static care.anamnesis.command.record.Journey.OTHER_GOAL;
import static care.anamnesis.command.record.Journey.PLAN_END;
import static care.anamnesis.command.record.Journey.REPORT;
import static care.anamnesis.command.record.Journey.UNKNOWN;
import static care.anamnesis.command.record.Journey.assessment;
import static care.anamnesis.command.record.Journey.goalClosed;
import static care.anamnesis.command.record.Journey.goalSet;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.registered;
import static care.anamnesis.command.record.Journey.reported;

import care.anamnesis.command.ReportCommands.RecordProgressReport;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.GoalStatus;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** The report on each goal, signed as it is recorded. */
class ProgressReportsTest {
    private final FixtureConfiguration<ClientRecord> record = new AggregateTestFixture<>(ClientRecord.class);

    @Test
    void r34_reports_on_each_goal_signed_by_who_sends_it() {
        record.given(registered(), opened(), goalSet(GOAL))
                .when(report(APRIL, assessment(GOAL, GoalStatus.IN_PROGRESS)), MIRA)
                .expectEvents(reported(APRIL, assessment(GOAL, GoalStatus.IN_PROGRESS)));
    }

    @Test
    void the_same_report_again_changes_nothing() {
        record.given(registered(), opened(), goalSet(GOAL), reported(APRIL, assessment(GOAL, GoalStatus.MET)))
                .when(report(APRIL, assessment(GOAL, GoalStatus.MET)), MIRA)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_a_report_id_that_names_another_report() {
        record.given(registered(), opened(), goalSet(GOAL), reported(APRIL, assessment(GOAL, GoalStatus.IN_PROGRESS)))
                .when(report(PLAN_END, assessment(GOAL, GoalStatus.IN_PROGRESS)), MIRA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The reportId already names another entry of this record.")
                .expectNoEvents();
    }

    @Test
    void r33_a_report_belongs_to_one_episode_when_two_are_open() {
        record.given(registered(), opened(), opened(OTHER_EPISODE), goalSet(GOAL))
                .when(report(APRIL, assessment(GOAL, GoalStatus.IN_PROGRESS)), MIRA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("Several episodes of care are open: name one in episodeId.")
                .expectNoEvents();
    }

    @Test
    void r34_refuses_a_report_that_leaves_out_an_open_goal() {
        record.given(registered(), opened(), goalSet(GOAL), goalSet(OTHER_GOAL))
                .when(report(APRIL, assessment(GOAL, GoalStatus.IN_PROGRESS)), MIRA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A goal of this episode of care that is due to be assessed has been left out.")
                .expectNoEvents();
    }

    @Test
    void r39_a_late_report_leaves_out_a_goal_that_was_set_after_its_day() {
        record.given(registered(), opened(), goalSet(GOAL), goalSet(EPISODE, OTHER_GOAL, PLAN_END))
                .when(report(APRIL, assessment(GOAL, GoalStatus.IN_PROGRESS)), MIRA)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void r39_a_late_report_shows_a_goal_as_open_that_was_closed_after_its_day() {
        record.given(registered(), opened(), goalSet(GOAL), goalClosed(GoalStatus.MET, PLAN_END))
                .when(report(APRIL, assessment(GOAL, GoalStatus.IN_PROGRESS)), MIRA)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void r35_a_met_goal_stays_in_the_next_report() {
        record.given(registered(), opened(), goalSet(GOAL), goalSet(OTHER_GOAL), goalClosed(GoalStatus.MET, APRIL))
                .when(report(PLAN_END, assessment(OTHER_GOAL, GoalStatus.IN_PROGRESS)), MIRA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A goal of this episode of care that is due to be assessed has been left out.")
                .expectNoEvents();
    }

    @Test
    void r35_a_met_goal_is_reported_as_met() {
        record.given(registered(), opened(), goalSet(GOAL), goalClosed(GoalStatus.MET, APRIL))
                .when(report(PLAN_END, assessment(GOAL, GoalStatus.PARTLY_MET)), MIRA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A closed goal must be reported with the status that it was closed with.")
                .expectNoEvents();
    }

    @Test
    void r35_a_met_goal_leaves_the_reports_after_the_one_that_shows_it() {
        record.given(
                        registered(),
                        opened(),
                        goalSet(GOAL),
                        goalSet(OTHER_GOAL),
                        goalClosed(GoalStatus.MET, APRIL),
                        reported(
                                APRIL,
                                assessment(GOAL, GoalStatus.MET),
                                assessment(OTHER_GOAL, GoalStatus.IN_PROGRESS)))
                .when(nextReport(assessment(OTHER_GOAL, GoalStatus.IN_PROGRESS)), MIRA)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void r35_refuses_a_goal_that_an_earlier_report_has_shown_as_closed() {
        record.given(registered(), opened(), goalSet(GOAL), reported(APRIL, assessment(GOAL, GoalStatus.MET)))
                .when(nextReport(assessment(GOAL, GoalStatus.MET)), MIRA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("An earlier report has already shown this goal as closed.")
                .expectNoEvents();
    }

    @Test
    void refuses_a_report_on_a_goal_before_it_was_set() {
        record.given(registered(), opened(), goalSet(EPISODE, GOAL, PLAN_END))
                .when(report(APRIL, assessment(GOAL, GoalStatus.IN_PROGRESS)), MIRA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A goal cannot be assessed before it was set.")
                .expectNoEvents();
    }

    @Test
    void refuses_a_report_on_an_unknown_goal() {
        record.given(registered(), opened(), goalSet(GOAL))
                .when(report(APRIL, assessment(UNKNOWN, GoalStatus.IN_PROGRESS)), MIRA)
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_report_on_a_goal_of_another_episode() {
        record.given(registered(), opened(OTHER_EPISODE), goalSet(OTHER_EPISODE, GOAL, EVALUATION), opened())
                .when(
                        new RecordProgressReport(
                                CLIENT,
                                EPISODE,
                                REPORT,
                                List.of(assessment(GOAL, GoalStatus.IN_PROGRESS)),
                                "Go on weekly",
                                null,
                                APRIL),
                        MIRA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The entry that goalId names belongs to another episode of care.")
                .expectNoEvents();
    }

    @Test
    void refuses_a_report_that_assesses_a_goal_twice() {
        record.given(registered(), opened(), goalSet(GOAL))
                .when(report(APRIL, assessment(GOAL, GoalStatus.IN_PROGRESS), assessment(GOAL, GoalStatus.MET)), MIRA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("Each goalId can be named only once.")
                .expectNoEvents();
    }

    @Test
    void refuses_a_report_dated_before_the_episode_was_opened() {
        record.given(registered(), opened(), goalSet(GOAL))
                .when(report(EVALUATION.minusDays(1), assessment(GOAL, GoalStatus.IN_PROGRESS)), MIRA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("Nothing in an episode of care can be dated before the day it was opened.")
                .expectNoEvents();
    }

    @Test
    void refuses_a_report_before_an_episode_is_open() {
        record.given(registered())
                .when(report(APRIL, assessment(GOAL, GoalStatus.IN_PROGRESS)), MIRA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("No episode of care has been opened for this client.")
                .expectNoEvents();
    }

    private static RecordProgressReport report(LocalDate day, GoalAssessment... goals) {
        return new RecordProgressReport(CLIENT, null, REPORT, List.of(goals), "Go on weekly", null, day);
    }

    private static RecordProgressReport nextReport(GoalAssessment... goals) {
        return new RecordProgressReport(CLIENT, null, UNKNOWN, List.of(goals), "Go on weekly", null, PLAN_END);
    }
}
