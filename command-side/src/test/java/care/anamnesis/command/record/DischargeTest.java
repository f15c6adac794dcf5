package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.DAILY;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.EVALUATION;
import static care.anamnesis.command.record.Journey.GOAL;
import static care.anamnesis.command.record.Journey.MIRA;
import static care.anamnesis.command.record.Journey.OTHER_EPISODE;
import static care.anamnesis.command.record.Journey.OTHER_GOAL;
import static care.anamnesis.command.record.Journey.PLAN_END;
import static care.anamnesis.command.record.Journey.PRACTICE;
import static care.anamnesis.command.record.Journey.UNKNOWN;
import static care.anamnesis.command.record.Journey.assessment;
import static care.anamnesis.command.record.Journey.assigned;
import static care.anamnesis.command.record.Journey.discharged;
import static care.anamnesis.command.record.Journey.goalClosed;
import static care.anamnesis.command.record.Journey.goalSet;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.recordVisit;
import static care.anamnesis.command.record.Journey.registered;
import static care.anamnesis.command.record.Journey.reopened;
import static care.anamnesis.command.record.Journey.visited;

import care.anamnesis.command.EpisodeCommands.DischargeClient;
import care.anamnesis.command.EpisodeCommands.ReopenEpisode;
import care.anamnesis.command.GoalCommands.RecordGoalProgress;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.Disposition;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.HomePracticeEvent.HomePracticeAssigned;
import care.anamnesis.events.HomePracticeEvent.HomePracticeDiscontinued;
import care.anamnesis.events.HomePracticeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** The end of an episode of care, its note (R38), and reopening. */
class DischargeTest {
    private final FixtureConfiguration<ClientRecord> record = new AggregateTestFixture<>(ClientRecord.class);

    @Test
    void r38_a_discharge_note_holds_progress_per_goal_the_clients_words_and_the_home_programme() {
        record.given(registered(), opened(), goalSet(GOAL), assigned())
                .when(discharge(List.of(assessment(GOAL, GoalStatus.MET)), List.of(PRACTICE)))
                .expectEvents(new ClientDischarged(
                        CLIENT,
                        EPISODE,
                        PLAN_END,
                        DischargeReason.GOALS_MET,
                        Disposition.HOME_PROGRAMME,
                        "Pain resolved",
                        "No pain.",
                        List.of(assessment(GOAL, GoalStatus.MET)),
                        List.of(PRACTICE)));
    }

    @Test
    void r38_refuses_a_discharge_note_that_leaves_out_an_open_goal() {
        record.given(registered(), opened(), goalSet(GOAL), goalSet(OTHER_GOAL))
                .when(discharge(List.of(assessment(GOAL, GoalStatus.MET)), List.of()))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A goal of this episode of care that is due to be assessed has been left out.")
                .expectNoEvents();
    }

    @Test
    void a_discharge_note_may_leave_out_a_goal_that_was_closed() {
        record.given(registered(), opened(), goalSet(GOAL), goalClosed(GoalStatus.MET, APRIL))
                .when(discharge(List.of(), List.of()))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_discharge_note_may_look_back_on_a_goal_that_was_closed() {
        record.given(registered(), opened(), goalSet(GOAL), goalClosed(GoalStatus.MET, APRIL))
                .when(discharge(List.of(assessment(GOAL, GoalStatus.MET)), List.of()))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refuses_a_discharge_that_assesses_an_unknown_goal() {
        record.given(registered(), opened())
                .when(discharge(List.of(assessment(UNKNOWN, GoalStatus.MET)), List.of()))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_discharge_that_assesses_a_goal_of_another_episode() {
        record.given(registered(), opened(), opened(OTHER_EPISODE), goalSet(OTHER_EPISODE, GOAL, EVALUATION))
                .when(discharge(List.of(assessment(GOAL, GoalStatus.MET)), List.of()))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The entry that goalId names belongs to another episode of care.")
                .expectNoEvents();
    }

    @Test
    void refuses_a_discharge_that_assesses_a_goal_twice() {
        record.given(registered(), opened(), goalSet(GOAL))
                .when(discharge(
                        List.of(assessment(GOAL, GoalStatus.MET), assessment(GOAL, GoalStatus.NOT_MET)), List.of()))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("Each goalId can be named only once.")
                .expectNoEvents();
    }

    @Test
    void refuses_to_continue_an_unknown_practice() {
        record.given(registered(), opened(), assigned())
                .when(discharge(List.of(), List.of(UNKNOWN)))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_to_continue_a_practice_that_was_discontinued() {
        record.given(
                        registered(),
                        opened(),
                        assigned(),
                        new HomePracticeDiscontinued(CLIENT, EPISODE, PRACTICE, "Dizzy", APRIL))
                .when(discharge(List.of(), List.of(PRACTICE)))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The entry that practiceId names has been closed: nothing can be added to it.")
                .expectNoEvents();
    }

    @Test
    void refuses_to_continue_a_practice_of_another_episode() {
        record.given(
                        registered(),
                        opened(),
                        opened(OTHER_EPISODE),
                        new HomePracticeAssigned(
                                CLIENT,
                                OTHER_EPISODE,
                                PRACTICE,
                                HomePracticeKind.BREATHING,
                                "Breathe into the back",
                                List.of(),
                                DAILY,
                                EVALUATION))
                .when(discharge(List.of(), List.of(PRACTICE)))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The entry that practiceId names belongs to another episode of care.")
                .expectNoEvents();
    }

    @Test
    void refuses_to_continue_a_practice_twice() {
        record.given(registered(), opened(), assigned())
                .when(discharge(List.of(), List.of(PRACTICE, PRACTICE)))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("Each practiceId can be named only once.")
                .expectNoEvents();
    }

    @Test
    void reopens_an_episode() {
        record.given(registered(), opened(), discharged(APRIL))
                .when(reopen(EPISODE, PLAN_END))
                .expectEvents(reopened(PLAN_END));
    }

    @Test
    void reopens_an_episode_on_the_day_of_the_discharge() {
        record.given(registered(), opened(), discharged(APRIL))
                .when(reopen(EPISODE, APRIL))
                .expectEvents(reopened(APRIL));
    }

    @Test
    void refuses_to_reopen_an_unknown_episode() {
        record.given(registered(), opened(), discharged(APRIL))
                .when(reopen(UNKNOWN, PLAN_END))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_to_reopen_an_episode_that_is_open() {
        record.given(registered(), opened())
                .when(reopen(EPISODE, PLAN_END))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("Only an episode of care from which the client was discharged can be reopened.")
                .expectNoEvents();
    }

    @Test
    void refuses_to_reopen_an_episode_twice() {
        record.given(registered(), opened(), discharged(APRIL), reopened(APRIL))
                .when(reopen(EPISODE, PLAN_END))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("Only an episode of care from which the client was discharged can be reopened.")
                .expectNoEvents();
    }

    @Test
    void refuses_to_reopen_an_episode_before_the_discharge() {
        record.given(registered(), opened(), discharged(APRIL))
                .when(reopen(EPISODE, APRIL.minusDays(1)))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("An episode of care cannot be reopened before the discharge.")
                .expectNoEvents();
    }

    @Test
    void a_reopened_episode_takes_visits_again() {
        record.given(registered(), opened(), discharged(APRIL), reopened(APRIL))
                .when(recordVisit(PLAN_END), MIRA)
                .expectEvents(visited(PLAN_END));
    }

    @Test
    void a_reopened_episode_goes_on_with_its_goals_whatever_the_discharge_said_of_them() {
        record.given(
                        registered(),
                        opened(),
                        goalSet(GOAL),
                        new ClientDischarged(
                                CLIENT,
                                EPISODE,
                                APRIL,
                                DischargeReason.CLIENT_CHOICE,
                                null,
                                "Moved away",
                                null,
                                List.of(assessment(GOAL, GoalStatus.NOT_MET)),
                                List.of()),
                        reopened(APRIL))
                .when(new RecordGoalProgress(CLIENT, GOAL, GoalStatus.MET, null, null, null, null, PLAN_END))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void discharges_from_a_reopened_episode() {
        record.given(registered(), opened(), discharged(APRIL), reopened(APRIL))
                .when(Journey.discharge(PLAN_END))
                .expectEvents(discharged(PLAN_END));
    }

    @Test
    void refuses_a_discharge_dated_before_the_episode_was_reopened() {
        record.given(registered(), opened(), discharged(APRIL), reopened(PLAN_END))
                .when(Journey.discharge(PLAN_END.minusDays(1)))
                .expectException(RuleViolation.class)
                .expectExceptionMessage(
                        "A client cannot be discharged before the last visit, finding or measure, nor before the episode of care was last reopened.")
                .expectNoEvents();
    }

    private static DischargeClient discharge(List<GoalAssessment> goals, List<UUID> continuedPractices) {
        return new DischargeClient(
                CLIENT,
                EPISODE,
                PLAN_END,
                DischargeReason.GOALS_MET,
                Disposition.HOME_PROGRAMME,
                "Pain resolved",
                "No pain.",
                goals,
                continuedPractices);
    }

    private static ReopenEpisode reopen(UUID episodeId, LocalDate day) {
        return new ReopenEpisode(CLIENT, episodeId, "The pain came back", day);
    }
}
