package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.EVALUATION;
import static care.anamnesis.command.record.Journey.EVERY_OTHER_WEEK;
import static care.anamnesis.command.record.Journey.PLAN;
import static care.anamnesis.command.record.Journey.PLAN_END;
import static care.anamnesis.command.record.Journey.UNKNOWN;
import static care.anamnesis.command.record.Journey.WEEKLY;
import static care.anamnesis.command.record.Journey.adjustFrequency;
import static care.anamnesis.command.record.Journey.establishPlan;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.planned;
import static care.anamnesis.command.record.Journey.registered;

import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.PlanEvent.VisitFrequencyAdjusted;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** The treatment plan and how often the client comes. */
class PlanOfCareTest {
    private final FixtureConfiguration<ClientRecord> record = new AggregateTestFixture<>(ClientRecord.class);

    @Test
    void establishes_a_treatment_plan() {
        record.given(registered(), opened()).when(establishPlan(EVALUATION)).expectEvents(planned());
    }

    @Test
    void refuses_a_plan_before_an_episode_is_open() {
        record.given(registered())
                .when(establishPlan(EVALUATION))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_plan_that_starts_before_the_episode_was_opened() {
        record.given(registered(), opened())
                .when(establishPlan(EVALUATION.minusDays(1)))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_plan_that_starts_before_the_plan_it_follows() {
        record.given(registered(), opened(), planStarting(APRIL))
                .when(establishPlan(EVALUATION))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void the_same_plan_again_changes_nothing() {
        record.given(registered(), opened(), planned())
                .when(establishPlan(EVALUATION))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void adjusts_the_visit_frequency_from_the_one_in_force() {
        record.given(registered(), opened(), planned())
                .when(adjustFrequency(EVERY_OTHER_WEEK, APRIL))
                .expectEvents(new VisitFrequencyAdjusted(
                        CLIENT, EPISODE, PLAN, WEEKLY, EVERY_OTHER_WEEK, APRIL, "Symptoms improved", EVALUATION));
    }

    @Test
    void goes_back_to_the_frequency_of_the_plan_later() {
        record.given(registered(), opened(), planned(), adjusted())
                .when(adjustFrequency(WEEKLY, PLAN_END))
                .expectEvents(new VisitFrequencyAdjusted(
                        CLIENT, EPISODE, PLAN, EVERY_OTHER_WEEK, WEEKLY, PLAN_END, "Symptoms improved", EVALUATION));
    }

    @Test
    void refuses_the_frequency_that_is_in_force_already() {
        record.given(registered(), opened(), planned())
                .when(adjustFrequency(WEEKLY, APRIL))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void refuses_an_adjustment_without_a_plan() {
        record.given(registered(), opened())
                .when(adjustFrequency(EVERY_OTHER_WEEK, APRIL))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void refuses_an_adjustment_before_the_plan_starts() {
        record.given(registered(), opened(), planned())
                .when(adjustFrequency(EVERY_OTHER_WEEK, EVALUATION.minusDays(1)))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void refuses_an_adjustment_after_the_plan_ends() {
        record.given(registered(), opened(), planned())
                .when(adjustFrequency(EVERY_OTHER_WEEK, PLAN_END.plusDays(1)))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void takes_the_last_day_of_the_plan_as_inside_it() {
        record.given(registered(), opened(), planned())
                .when(adjustFrequency(EVERY_OTHER_WEEK, PLAN_END))
                .expectEvents(new VisitFrequencyAdjusted(
                        CLIENT, EPISODE, PLAN, WEEKLY, EVERY_OTHER_WEEK, PLAN_END, "Symptoms improved", EVALUATION));
    }

    private static VisitFrequencyAdjusted adjusted() {
        return new VisitFrequencyAdjusted(
                CLIENT, EPISODE, PLAN, WEEKLY, EVERY_OTHER_WEEK, APRIL, "Symptoms improved", EVALUATION);
    }

    private static TreatmentPlanEstablished planStarting(LocalDate day) {
        return new TreatmentPlanEstablished(
                CLIENT,
                EPISODE,
                UNKNOWN,
                day,
                PLAN_END,
                WEEKLY,
                List.of("Myofascial release"),
                null,
                null,
                List.of(),
                EVALUATION);
    }
}
