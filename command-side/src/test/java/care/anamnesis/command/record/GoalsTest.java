package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.EVALUATION;
import static care.anamnesis.command.record.Journey.GOAL;
import static care.anamnesis.command.record.Journey.OTHER_EPISODE;
import static care.anamnesis.command.record.Journey.PLAN_END;
import static care.anamnesis.command.record.Journey.UNKNOWN;
import static care.anamnesis.command.record.Journey.VISIT;
import static care.anamnesis.command.record.Journey.assessment;
import static care.anamnesis.command.record.Journey.discharged;
import static care.anamnesis.command.record.Journey.goalClosed;
import static care.anamnesis.command.record.Journey.goalSet;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.registered;
import static care.anamnesis.command.record.Journey.reported;
import static care.anamnesis.command.record.Journey.visited;

import care.anamnesis.command.GoalCommands.RecordGoalProgress;
import care.anamnesis.command.GoalCommands.SetGoal;
import care.anamnesis.events.AttainmentScale;
import care.anamnesis.events.GoalEvent.GoalProgressRecorded;
import care.anamnesis.events.GoalEvent.GoalSet;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.GoalTerm;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the client and the therapist work towards. */
class GoalsTest {
    private final FixtureConfiguration<ClientRecord> record = new AggregateTestFixture<>(ClientRecord.class);

    private static final AttainmentScale SCALE = new AttainmentScale("10 min", "20 min", "30 min", "45 min", "60 min");

    @Test
    void sets_a_goal() {
        record.given(registered(), opened()).when(setGoal(GOAL, EVALUATION)).expectEvents(goalSet(GOAL));
    }

    @Test
    void r39_sets_a_goal_late() {
        record.given(registered(), opened(), visited(PLAN_END))
                .when(setGoal(GOAL, EVALUATION))
                .expectEvents(goalSet(GOAL));
    }

    @Test
    void refuses_a_goal_before_an_episode_is_open() {
        record.given(registered())
                .when(setGoal(GOAL, EVALUATION))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("No episode of care has been opened for this client.")
                .expectNoEvents();
    }

    @Test
    void refuses_a_goal_after_discharge() {
        record.given(registered(), opened(), discharged(PLAN_END))
                .when(setGoal(GOAL, EVALUATION))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The client has been discharged: no episode of care is open.")
                .expectNoEvents();
    }

    @Test
    void refuses_a_goal_dated_before_the_episode_was_opened() {
        record.given(registered(), opened())
                .when(setGoal(GOAL, EVALUATION.minusDays(1)))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("Nothing in an episode of care can be dated before the day it was opened.")
                .expectNoEvents();
    }

    @Test
    void the_same_goal_again_changes_nothing() {
        record.given(registered(), opened(), goalSet(GOAL))
                .when(setGoal(GOAL, EVALUATION))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void r35_refuses_a_goal_id_that_names_another_goal() {
        record.given(registered(), opened(), goalSet(GOAL))
                .when(setGoal(GOAL, APRIL))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The goalId already names another entry of this record.")
                .expectNoEvents();
    }

    @Test
    void r35_refuses_the_id_of_a_closed_goal_for_another_in_a_later_episode() {
        record.given(
                        registered(),
                        opened(),
                        goalSet(GOAL),
                        goalClosed(GoalStatus.MET, APRIL),
                        discharged(APRIL),
                        opened(OTHER_EPISODE))
                .when(setGoal(GOAL, APRIL))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The goalId already names another entry of this record.")
                .expectNoEvents();
    }

    @Test
    void records_progress_toward_a_goal_at_a_visit() {
        record.given(registered(), opened(), scaledGoal(), visited(APRIL))
                .when(progress(GOAL, GoalStatus.PARTLY_MET, -1, VISIT, APRIL))
                .expectEvents(new GoalProgressRecorded(
                        CLIENT, EPISODE, GOAL, GoalStatus.PARTLY_MET, -1, "Sits longer", "As agreed", VISIT, APRIL));
    }

    @Test
    void records_progress_any_number_of_times_while_the_goal_is_open() {
        record.given(registered(), opened(), goalSet(GOAL))
                .andGivenCommands(
                        progress(GOAL, GoalStatus.IN_PROGRESS, null, null, APRIL),
                        progress(GOAL, GoalStatus.PARTLY_MET, null, null, APRIL))
                .when(progress(GOAL, GoalStatus.IN_PROGRESS, null, null, PLAN_END))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @EnumSource(names = {"MET", "NOT_MET", "DROPPED"})
    void r35_a_closed_goal_takes_no_further_progress(GoalStatus closed) {
        record.given(registered(), opened(), goalSet(GOAL), goalClosed(closed, APRIL))
                .when(progress(GOAL, GoalStatus.IN_PROGRESS, null, null, PLAN_END))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The entry that goalId names has been closed: nothing can be added to it.")
                .expectNoEvents();
    }

    @Test
    void r35_a_goal_that_a_signed_report_closed_takes_no_further_progress() {
        record.given(registered(), opened(), goalSet(GOAL), reported(APRIL, assessment(GOAL, GoalStatus.MET)))
                .when(progress(GOAL, GoalStatus.IN_PROGRESS, null, null, PLAN_END))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The entry that goalId names has been closed: nothing can be added to it.")
                .expectNoEvents();
    }

    @Test
    void refuses_progress_toward_an_unknown_goal() {
        record.given(registered(), opened(), goalSet(GOAL))
                .when(progress(UNKNOWN, GoalStatus.MET, null, null, APRIL))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_progress_before_the_goal_was_set() {
        record.given(registered(), opened(), goalSet(EPISODE, GOAL, APRIL))
                .when(progress(GOAL, GoalStatus.MET, null, null, EVALUATION))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A goal cannot be assessed before it was set.")
                .expectNoEvents();
    }

    @Test
    void refuses_attainment_for_a_goal_without_a_scale() {
        record.given(registered(), opened(), goalSet(GOAL))
                .when(progress(GOAL, GoalStatus.MET, 2, null, APRIL))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("Attainment needs a scale, and this goal has none.")
                .expectNoEvents();
    }

    @Test
    void refuses_progress_at_an_unknown_visit() {
        record.given(registered(), opened(), goalSet(GOAL), visited(APRIL))
                .when(progress(GOAL, GoalStatus.MET, null, UNKNOWN, APRIL))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_progress_at_a_visit_of_another_episode() {
        record.given(
                        registered(),
                        opened(),
                        opened(OTHER_EPISODE),
                        goalSet(OTHER_EPISODE, GOAL, EVALUATION),
                        visited(APRIL))
                .when(progress(GOAL, GoalStatus.MET, null, VISIT, APRIL))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The entry that visitId names belongs to another episode of care.")
                .expectNoEvents();
    }

    private static SetGoal setGoal(UUID goalId, LocalDate day) {
        return new SetGoal(CLIENT, null, goalId, "Sits for an hour", null, GoalTerm.LONG_TERM, null, null, null, day);
    }

    private static GoalSet scaledGoal() {
        return new GoalSet(
                CLIENT, EPISODE, GOAL, "Sits for an hour", null, GoalTerm.LONG_TERM, null, null, SCALE, EVALUATION);
    }

    private static RecordGoalProgress progress(
            UUID goalId, GoalStatus status, @Nullable Integer attainment, @Nullable UUID visitId, LocalDate day) {
        return new RecordGoalProgress(CLIENT, goalId, status, attainment, "Sits longer", "As agreed", visitId, day);
    }
}
