package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.CONSENT;
import static care.anamnesis.command.record.Journey.EVALUATION;
import static care.anamnesis.command.record.Journey.PLAN_END;
import static care.anamnesis.command.record.Journey.UNKNOWN;
import static care.anamnesis.command.record.Journey.discharged;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.registered;

import care.anamnesis.command.ClientCommands.CorrectClientDetails;
import care.anamnesis.command.ClientCommands.RecordConsent;
import care.anamnesis.command.ClientCommands.WithdrawConsent;
import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClientEvent.ConsentRecorded;
import care.anamnesis.events.ClientEvent.ConsentWithdrawn;
import care.anamnesis.events.ConsentScope;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Who the client is and what the client consents to. */
class ClientTest {
    private final FixtureConfiguration<ClientRecord> record = new AggregateTestFixture<>(ClientRecord.class);

    @Test
    void corrects_the_details_of_the_client() {
        record.given(registered())
                .when(correct("Jonas Wéber"))
                .expectEvents(
                        new ClientDetailsCorrected(CLIENT, "Jonas Wéber", LocalDate.of(1979, 4, 2), "Misspelt", APRIL));
    }

    @Test
    void details_that_are_correct_already_change_nothing() {
        record.given(registered())
                .when(correct("Jonas Weber"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_same_correction_again_changes_nothing() {
        record.given(registered())
                .andGivenCommands(correct("Jonas Wéber"))
                .when(correct("Jonas Wéber"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void corrects_the_details_after_discharge() {
        record.given(registered(), opened(), discharged(PLAN_END))
                .when(correct("Jonas Wéber"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void records_a_consent_before_any_episode_is_open() {
        record.given(registered())
                .when(consent(ConsentScope.HANDS_ON_TREATMENT))
                .expectEvents(consented());
    }

    @Test
    void the_same_consent_again_changes_nothing() {
        record.given(registered(), consented())
                .when(consent(ConsentScope.HANDS_ON_TREATMENT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_a_consent_id_that_names_another_consent() {
        record.given(registered(), consented())
                .when(consent(ConsentScope.RESEARCH))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The consentId already names another entry of this record.")
                .expectNoEvents();
    }

    @Test
    void withdraws_a_consent_without_asking_why() {
        record.given(registered(), consented()).when(withdraw(CONSENT, APRIL)).expectEvents(withdrawn());
    }

    @Test
    void withdraws_a_consent_after_discharge() {
        record.given(registered(), opened(), consented(), discharged(PLAN_END))
                .when(withdraw(CONSENT, APRIL))
                .expectEvents(withdrawn());
    }

    @Test
    void refuses_to_withdraw_an_unknown_consent() {
        record.given(registered(), consented())
                .when(withdraw(UNKNOWN, APRIL))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_to_withdraw_a_consent_twice() {
        record.given(registered(), consented(), withdrawn())
                .when(withdraw(CONSENT, APRIL))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The entry that consentId names has been closed: nothing can be added to it.")
                .expectNoEvents();
    }

    @Test
    void refuses_to_withdraw_a_consent_before_it_was_given() {
        record.given(registered(), consented())
                .when(withdraw(CONSENT, EVALUATION.minusDays(1)))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A consent cannot be withdrawn before it was given.")
                .expectNoEvents();
    }

    private static CorrectClientDetails correct(String name) {
        return new CorrectClientDetails(CLIENT, name, LocalDate.of(1979, 4, 2), "Misspelt", APRIL);
    }

    private static RecordConsent consent(ConsentScope scope) {
        return new RecordConsent(CLIENT, CONSENT, scope, "Jonas Weber", EVALUATION, null, null);
    }

    private static ConsentRecorded consented() {
        return new ConsentRecorded(
                CLIENT, CONSENT, ConsentScope.HANDS_ON_TREATMENT, "Jonas Weber", EVALUATION, null, null);
    }

    private static WithdrawConsent withdraw(UUID consentId, LocalDate day) {
        return new WithdrawConsent(CLIENT, consentId, null, day);
    }

    private static ConsentWithdrawn withdrawn() {
        return new ConsentWithdrawn(CLIENT, CONSENT, null, APRIL);
    }
}
