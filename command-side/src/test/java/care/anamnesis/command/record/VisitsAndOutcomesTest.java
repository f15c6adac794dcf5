package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.EVALUATION;
import static care.anamnesis.command.record.Journey.MIRA;
import static care.anamnesis.command.record.Journey.PLAN_END;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.recordVisit;
import static care.anamnesis.command.record.Journey.registered;
import static care.anamnesis.command.record.Journey.visited;

import care.anamnesis.command.OutcomeCommands.RecordClientReport;
import care.anamnesis.command.OutcomeCommands.RecordOutcomeMeasure;
import care.anamnesis.events.OutcomeEvent.ClientReportRecorded;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Visits, measures and what the client reports. */
class VisitsAndOutcomesTest {
    private final FixtureConfiguration<ClientRecord> record = new AggregateTestFixture<>(ClientRecord.class);

    @Test
    void records_a_visit() {
        record.given(registered(), opened()).when(recordVisit(APRIL), MIRA).expectEvents(visited(APRIL));
    }

    @Test
    void refuses_a_visit_before_an_episode_is_open() {
        record.given(registered())
                .when(recordVisit(APRIL), MIRA)
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_visit_dated_before_the_episode_was_opened() {
        record.given(registered(), opened())
                .when(recordVisit(EVALUATION.minusDays(1)), MIRA)
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void the_same_visit_again_changes_nothing() {
        record.given(registered(), opened(), visited(APRIL))
                .when(recordVisit(APRIL), MIRA)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_a_visit_id_that_names_another_visit() {
        record.given(registered(), opened(), visited(APRIL))
                .when(recordVisit(PLAN_END), MIRA)
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void records_an_outcome_measure() {
        record.given(registered(), opened())
                .when(measure(APRIL))
                .expectEvents(new OutcomeMeasured(CLIENT, EPISODE, "pain-nrs", BigDecimal.valueOf(3), APRIL, null));
    }

    @Test
    void refuses_an_outcome_measure_before_an_episode_is_open() {
        record.given(registered())
                .when(measure(APRIL))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void refuses_an_outcome_measure_dated_before_the_episode_was_opened() {
        record.given(registered(), opened())
                .when(measure(EVALUATION.minusDays(1)))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void records_what_the_client_says() {
        record.given(registered(), opened())
                .when(report(APRIL))
                .expectEvents(new ClientReportRecorded(CLIENT, EPISODE, "I sleep through.", APRIL));
    }

    @Test
    void refuses_a_client_report_before_an_episode_is_open() {
        record.given(registered())
                .when(report(APRIL))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_client_report_dated_before_the_episode_was_opened() {
        record.given(registered(), opened())
                .when(report(EVALUATION.minusDays(1)))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    private static RecordOutcomeMeasure measure(LocalDate day) {
        return new RecordOutcomeMeasure(CLIENT, null, "pain-nrs", BigDecimal.valueOf(3), day, null);
    }

    private static RecordClientReport report(LocalDate day) {
        return new RecordClientReport(CLIENT, null, "I sleep through.", day);
    }
}
