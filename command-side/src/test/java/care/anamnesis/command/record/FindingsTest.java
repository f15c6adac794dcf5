package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.EVALUATION;
import static care.anamnesis.command.record.Journey.FINDING;
import static care.anamnesis.command.record.Journey.PLAN_END;
import static care.anamnesis.command.record.Journey.UNKNOWN;
import static care.anamnesis.command.record.Journey.found;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.recordFinding;
import static care.anamnesis.command.record.Journey.registered;

import care.anamnesis.command.FindingCommands.ReassessFinding;
import care.anamnesis.command.FindingCommands.ResolveFinding;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingEvent.FindingResolved;
import care.anamnesis.events.Severity;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Findings and how they change. */
class FindingsTest {
    private final FixtureConfiguration<ClientRecord> record = new AggregateTestFixture<>(ClientRecord.class);

    @Test
    void records_a_finding_on_both_sides_as_one() {
        record.given(registered(), opened()).when(recordFinding(EVALUATION)).expectEvents(found());
    }

    @Test
    void refuses_a_finding_before_an_episode_is_open() {
        record.given(registered())
                .when(recordFinding(EVALUATION))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_finding_dated_before_the_episode_was_opened() {
        record.given(registered(), opened())
                .when(recordFinding(EVALUATION.minusDays(1)))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void the_same_finding_again_changes_nothing() {
        record.given(registered(), opened(), found())
                .when(recordFinding(EVALUATION))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_a_finding_id_that_names_another_finding() {
        record.given(registered(), opened(), found())
                .when(recordFinding(APRIL))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void reassesses_a_finding() {
        record.given(registered(), opened(), found())
                .when(reassess(FINDING, APRIL))
                .expectEvents(new FindingReassessed(
                        CLIENT, EPISODE, FINDING, FindingChange.IMPROVED, Severity.MILD, APRIL, null));
    }

    @Test
    void refuses_to_reassess_an_unknown_finding() {
        record.given(registered(), opened(), found())
                .when(reassess(UNKNOWN, APRIL))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_to_reassess_before_the_finding_was_observed() {
        record.given(registered(), opened(), found())
                .when(reassess(FINDING, EVALUATION.minusDays(1)))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void refuses_to_reassess_a_resolved_finding() {
        record.given(registered(), opened(), found(), resolved())
                .when(reassess(FINDING, PLAN_END))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void resolves_a_finding() {
        record.given(registered(), opened(), found())
                .when(resolve(FINDING, APRIL))
                .expectEvents(resolved());
    }

    @Test
    void refuses_to_resolve_twice() {
        record.given(registered(), opened(), found(), resolved())
                .when(resolve(FINDING, APRIL))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void refuses_to_resolve_an_unknown_finding() {
        record.given(registered(), opened(), found())
                .when(resolve(UNKNOWN, APRIL))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_to_resolve_before_the_finding_was_observed() {
        record.given(registered(), opened(), found())
                .when(resolve(FINDING, EVALUATION.minusDays(1)))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    private static FindingResolved resolved() {
        return new FindingResolved(CLIENT, EPISODE, FINDING, APRIL, null);
    }

    private static ReassessFinding reassess(UUID findingId, LocalDate day) {
        return new ReassessFinding(CLIENT, findingId, FindingChange.IMPROVED, Severity.MILD, day, null);
    }

    private static ResolveFinding resolve(UUID findingId, LocalDate day) {
        return new ResolveFinding(CLIENT, findingId, day, null);
    }
}
