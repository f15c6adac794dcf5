package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.EVALUATION;
import static care.anamnesis.command.record.Journey.NOOR;
import static care.anamnesis.command.record.Journey.PEOPLE;
import static care.anamnesis.command.record.Journey.PLAN_END;
import static care.anamnesis.command.record.Journey.discharged;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.registered;

import care.anamnesis.command.ClientCommands.AssignTherapist;
import care.anamnesis.command.CorrectionCommands.AmendEntry;
import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Who cares for the client. */
class CareTeamTest {
    private final FixtureConfiguration<ClientRecord> record = new AggregateTestFixture<>(ClientRecord.class);

    @Test
    void names_the_first_primary_therapist_without_a_reason() {
        record.given(registered())
                .when(assign("mira", CareResponsibility.PRIMARY, null, EVALUATION), NOOR)
                .expectEvents(miraIsPrimary());
    }

    @Test
    void refuses_a_person_who_has_left_since_the_command_was_read() {
        record.given(registered())
                .when(assign("left", CareResponsibility.PRIMARY, null, EVALUATION), NOOR)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A person named in a command must work in the practice.")
                .expectNoEvents();
    }

    @Test
    void transfers_care_from_the_primary_therapist_to_another() {
        record.given(registered(), miraIsPrimary())
                .when(assign("noor", CareResponsibility.PRIMARY, "Maternity leave", APRIL), NOOR)
                .expectEvents(noorTookOver());
    }

    @Test
    void refuses_a_transfer_of_care_without_a_reason() {
        record.given(registered(), miraIsPrimary())
                .when(assign("noor", CareResponsibility.PRIMARY, null, APRIL), NOOR)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A transfer of care to another primary therapist needs a reason.")
                .expectNoEvents();
    }

    @Test
    void refuses_a_transfer_of_care_before_the_therapist_who_hands_over_took_it_on() {
        record.given(registered(), miraIsPrimary())
                .when(assign("noor", CareResponsibility.PRIMARY, "Maternity leave", EVALUATION.minusDays(1)), NOOR)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("Care cannot be transferred before the therapist who hands over took it on.")
                .expectNoEvents();
    }

    @Test
    void the_same_person_with_the_same_responsibility_again_changes_nothing() {
        record.given(registered(), miraIsPrimary())
                .when(assign("mira", CareResponsibility.PRIMARY, null, APRIL), NOOR)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void adds_others_beside_the_primary_therapist() {
        record.given(registered(), miraIsPrimary())
                .when(assign("noor", CareResponsibility.CO_TREATING, null, APRIL), NOOR)
                .expectEvents(assigned("noor", CareResponsibility.CO_TREATING, null, null, APRIL));
    }

    @Test
    void refuses_to_leave_the_client_without_a_primary_therapist() {
        record.given(registered(), miraIsPrimary())
                .when(assign("mira", CareResponsibility.SUPERVISING, null, APRIL), NOOR)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("To replace the primary therapist, name another person as primary.")
                .expectNoEvents();
    }

    @Test
    void who_has_handed_over_can_stay_on_the_team() {
        record.given(registered(), miraIsPrimary(), noorTookOver())
                .when(assign("mira", CareResponsibility.CO_TREATING, null, APRIL), NOOR)
                .expectEvents(assigned("mira", CareResponsibility.CO_TREATING, null, null, APRIL));
    }

    @Test
    void care_goes_back_to_who_has_handed_over() {
        record.given(registered(), miraIsPrimary(), noorTookOver())
                .when(assign("mira", CareResponsibility.PRIMARY, "Back from leave", PLAN_END), NOOR)
                .expectEvents(assigned("mira", CareResponsibility.PRIMARY, "noor", "Back from leave", PLAN_END));
    }

    @Test
    void assigns_a_therapist_after_discharge() {
        record.given(registered(), opened(), discharged(PLAN_END))
                .when(assign("mira", CareResponsibility.PRIMARY, null, EVALUATION), NOOR)
                .expectEvents(miraIsPrimary());
    }

    @Test
    void there_is_one_primary_therapist_also_when_a_transfer_in_between_was_an_error() {
        record.given(
                        registered(),
                        miraIsPrimary(),
                        noorTookOver(),
                        assigned("olga", CareResponsibility.PRIMARY, "noor", "Noor has left", PLAN_END),
                        new EntryMarkedEnteredInError(CLIENT, 3, "Noor never began", PLAN_END))
                .when(assign("mira", CareResponsibility.CO_TREATING, null, PLAN_END), NOOR)
                .expectEvents(assigned("mira", CareResponsibility.CO_TREATING, null, null, PLAN_END));
    }

    @Test
    void the_responsibility_of_an_assignment_cannot_be_amended() {
        record.given(registered(), miraIsPrimary(), assigned("noor", CareResponsibility.CO_TREATING, null, null, APRIL))
                .when(new AmendEntry(
                        CLIENT,
                        3,
                        JsonMapper.shared().createObjectNode().put("responsibility", "PRIMARY"),
                        "Meant otherwise",
                        PLAN_END))
                .expectException(UnfitChanges.class)
                .expectNoEvents();
    }

    private static TherapistAssigned miraIsPrimary() {
        return assigned("mira", CareResponsibility.PRIMARY, null, null, EVALUATION);
    }

    private static TherapistAssigned noorTookOver() {
        return assigned("noor", CareResponsibility.PRIMARY, "mira", "Maternity leave", APRIL);
    }

    private static TherapistAssigned assigned(
            String id,
            CareResponsibility responsibility,
            @Nullable String replaces,
            @Nullable String reason,
            LocalDate day) {
        return new TherapistAssigned(CLIENT, id, name(id), responsibility, replaces, reason, day);
    }

    private static AssignTherapist assign(
            String id, CareResponsibility responsibility, @Nullable String reason, LocalDate day) {
        return new AssignTherapist(CLIENT, id, responsibility, reason, day);
    }

    private static String name(String id) {
        return PEOPLE.find(id).orElseThrow().name();
    }
}
