package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.EVALUATION;
import static care.anamnesis.command.record.Journey.GOAL;
import static care.anamnesis.command.record.Journey.OTHER_EPISODE;
import static care.anamnesis.command.record.Journey.PLAN;
import static care.anamnesis.command.record.Journey.PLAN_END;
import static care.anamnesis.command.record.Journey.UNKNOWN;
import static care.anamnesis.command.record.Journey.WEEKLY;
import static care.anamnesis.command.record.Journey.goalSet;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.planned;
import static care.anamnesis.command.record.Journey.registered;

import care.anamnesis.command.PlanCommands.EstablishTreatmentPlan;
import care.anamnesis.command.PlanCommands.HoldTreatmentPlan;
import care.anamnesis.command.PlanCommands.ResumeTreatmentPlan;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.PlanEvent.TreatmentPlanHeld;
import care.anamnesis.events.PlanEvent.TreatmentPlanResumed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Treatment plans on hold, and the goals that a plan works towards. */
class PlanHoldsTest {
    private final FixtureConfiguration<ClientRecord> record = new AggregateTestFixture<>(ClientRecord.class);

    @Test
    void r30_a_plan_holds_the_goals_that_it_works_towards() {
        record.given(registered(), opened(), goalSet(GOAL))
                .when(plan(PLAN, List.of(GOAL)))
                .expectEvents(new TreatmentPlanEstablished(
                        CLIENT,
                        EPISODE,
                        PLAN,
                        EVALUATION,
                        PLAN_END,
                        WEEKLY,
                        List.of("Myofascial release"),
                        45,
                        "M54.5",
                        List.of(GOAL),
                        EVALUATION));
    }

    @Test
    void refuses_a_plan_for_an_unknown_goal() {
        record.given(registered(), opened())
                .when(plan(PLAN, List.of(UNKNOWN)))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_plan_for_a_goal_of_another_episode() {
        record.given(registered(), opened(), opened(OTHER_EPISODE), goalSet(OTHER_EPISODE, GOAL, EVALUATION))
                .when(plan(PLAN, List.of(GOAL)))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The entry that goalId names belongs to another episode of care.")
                .expectNoEvents();
    }

    @Test
    void refuses_a_plan_that_names_a_goal_twice() {
        record.given(registered(), opened(), goalSet(GOAL))
                .when(plan(PLAN, List.of(GOAL, GOAL)))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("Each goalId can be named only once.")
                .expectNoEvents();
    }

    @Test
    void holds_a_plan() {
        record.given(registered(), opened(), planned()).when(hold(APRIL)).expectEvents(held(APRIL));
    }

    @Test
    void refuses_to_hold_without_a_plan() {
        record.given(registered(), opened())
                .when(hold(APRIL))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("There is no treatment plan in this episode of care.")
                .expectNoEvents();
    }

    @Test
    void refuses_to_hold_a_plan_that_is_on_hold() {
        record.given(registered(), opened(), planned(), held(APRIL))
                .when(hold(PLAN_END))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The treatment plan is already on hold.")
                .expectNoEvents();
    }

    @Test
    void refuses_to_hold_before_the_plan_starts() {
        record.given(registered(), opened(), planned())
                .when(hold(EVALUATION.minusDays(1)))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A treatment plan can be put on hold only inside its period.")
                .expectNoEvents();
    }

    @Test
    void refuses_to_hold_after_the_plan_ends() {
        record.given(registered(), opened(), planned())
                .when(hold(PLAN_END.plusDays(1)))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A treatment plan can be put on hold only inside its period.")
                .expectNoEvents();
    }

    @Test
    void refuses_to_hold_before_the_plan_was_last_resumed() {
        record.given(registered(), opened(), planned(), held(EVALUATION), resumed(PLAN_END))
                .when(hold(APRIL))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A treatment plan cannot be put on hold before it was last resumed.")
                .expectNoEvents();
    }

    @Test
    void holds_a_plan_again_after_it_was_resumed() {
        record.given(registered(), opened(), planned(), held(EVALUATION), resumed(APRIL))
                .when(hold(PLAN_END))
                .expectEvents(held(PLAN_END));
    }

    @Test
    void a_new_plan_is_not_on_hold() {
        record.given(registered(), opened(), planned(), held(APRIL))
                .andGivenCommands(plan(UNKNOWN, List.of()))
                .when(resume(PLAN_END))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The treatment plan is not on hold.")
                .expectNoEvents();
    }

    @Test
    void resumes_a_plan() {
        record.given(registered(), opened(), planned(), held(APRIL))
                .when(resume(PLAN_END))
                .expectEvents(resumed(PLAN_END));
    }

    @Test
    void refuses_to_resume_without_a_plan() {
        record.given(registered(), opened())
                .when(resume(APRIL))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("There is no treatment plan in this episode of care.")
                .expectNoEvents();
    }

    @Test
    void refuses_to_resume_a_plan_that_is_not_on_hold() {
        record.given(registered(), opened(), planned())
                .when(resume(APRIL))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The treatment plan is not on hold.")
                .expectNoEvents();
    }

    @Test
    void refuses_to_resume_before_the_plan_was_put_on_hold() {
        record.given(registered(), opened(), planned(), held(APRIL))
                .when(resume(APRIL.minusDays(1)))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A treatment plan cannot be resumed before it was put on hold.")
                .expectNoEvents();
    }

    @Test
    void refuses_to_resume_after_the_plan_ends() {
        record.given(registered(), opened(), planned(), held(APRIL))
                .when(resume(PLAN_END.plusDays(1)))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A treatment plan can be resumed only inside its period.")
                .expectNoEvents();
    }

    private static EstablishTreatmentPlan plan(UUID planId, List<UUID> goalIds) {
        return new EstablishTreatmentPlan(
                CLIENT,
                EPISODE,
                planId,
                EVALUATION,
                PLAN_END,
                WEEKLY,
                List.of("Myofascial release"),
                45,
                "M54.5",
                goalIds,
                EVALUATION);
    }

    private static HoldTreatmentPlan hold(LocalDate day) {
        return new HoldTreatmentPlan(CLIENT, null, "Surgery", day);
    }

    private static TreatmentPlanHeld held(LocalDate day) {
        return new TreatmentPlanHeld(CLIENT, EPISODE, PLAN, "Surgery", day);
    }

    private static ResumeTreatmentPlan resume(LocalDate day) {
        return new ResumeTreatmentPlan(CLIENT, null, null, day);
    }

    private static TreatmentPlanResumed resumed(LocalDate day) {
        return new TreatmentPlanResumed(CLIENT, EPISODE, PLAN, null, day);
    }
}
