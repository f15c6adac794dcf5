package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.DAILY;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.EVALUATION;
import static care.anamnesis.command.record.Journey.PRACTICE;
import static care.anamnesis.command.record.Journey.UNKNOWN;
import static care.anamnesis.command.record.Journey.assignPractice;
import static care.anamnesis.command.record.Journey.assigned;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.registered;

import care.anamnesis.command.HomePracticeCommands.DiscontinueHomePractice;
import care.anamnesis.command.HomePracticeCommands.LogHomePractice;
import care.anamnesis.command.HomePracticeCommands.ReviseHomePractice;
import care.anamnesis.events.HomePracticeEvent.HomePracticeDiscontinued;
import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.events.HomePracticeEvent.HomePracticeRevised;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** What the client practises at home. */
class HomePracticesTest {
    private final FixtureConfiguration<ClientRecord> record = new AggregateTestFixture<>(ClientRecord.class);

    @Test
    void assigns_a_home_practice() {
        record.given(registered(), opened()).when(assignPractice()).expectEvents(assigned());
    }

    @Test
    void refuses_a_home_practice_before_an_episode_is_open() {
        record.given(registered())
                .when(assignPractice())
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void the_same_home_practice_again_changes_nothing() {
        record.given(registered(), opened(), assigned())
                .when(assignPractice())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void revises_a_home_practice() {
        record.given(registered(), opened(), assigned())
                .when(revise(PRACTICE))
                .expectEvents(new HomePracticeRevised(
                        CLIENT, EPISODE, PRACTICE, "Lying down", List.of(), DAILY, "Dizzy when standing", APRIL));
    }

    @Test
    void refuses_to_revise_an_unknown_home_practice() {
        record.given(registered(), opened(), assigned())
                .when(revise(UNKNOWN))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_to_revise_a_home_practice_after_the_day_on_which_it_was_discontinued() {
        record.given(registered(), opened(), assigned(), discontinued())
                .when(new ReviseHomePractice(
                        CLIENT, PRACTICE, "Lying down", null, DAILY, "Dizzy when standing", APRIL.plusDays(1)))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void discontinues_a_home_practice() {
        record.given(registered(), opened(), assigned())
                .when(discontinue(PRACTICE))
                .expectEvents(discontinued());
    }

    @Test
    void refuses_to_discontinue_an_unknown_home_practice() {
        record.given(registered(), opened(), assigned())
                .when(discontinue(UNKNOWN))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_to_discontinue_twice() {
        record.given(registered(), opened(), assigned(), discontinued())
                .when(discontinue(PRACTICE))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void logs_a_home_practice() {
        record.given(registered(), opened(), assigned())
                .when(log(PRACTICE))
                .expectEvents(new HomePracticeLogged(CLIENT, EPISODE, PRACTICE, APRIL, true, 2, 12, null));
    }

    @Test
    void refuses_to_log_an_unknown_home_practice() {
        record.given(registered(), opened(), assigned())
                .when(log(UNKNOWN))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_to_log_a_day_before_the_episode_was_opened() {
        record.given(registered(), opened(), assigned())
                .when(new LogHomePractice(CLIENT, PRACTICE, EVALUATION.minusDays(1), true, null, 12, null))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    private static HomePracticeDiscontinued discontinued() {
        return new HomePracticeDiscontinued(CLIENT, EPISODE, PRACTICE, "Not needed any more", APRIL);
    }

    private static ReviseHomePractice revise(UUID practiceId) {
        return new ReviseHomePractice(CLIENT, practiceId, "Lying down", null, DAILY, "Dizzy when standing", APRIL);
    }

    private static DiscontinueHomePractice discontinue(UUID practiceId) {
        return new DiscontinueHomePractice(CLIENT, practiceId, "Not needed any more", APRIL);
    }

    private static LogHomePractice log(UUID practiceId) {
        return new LogHomePractice(CLIENT, practiceId, APRIL, true, 2, 12, null);
    }
}
