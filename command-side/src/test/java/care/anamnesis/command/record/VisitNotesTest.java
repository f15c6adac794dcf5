package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.INES;
import static care.anamnesis.command.record.Journey.MAX;
import static care.anamnesis.command.record.Journey.MIRA;
import static care.anamnesis.command.record.Journey.NOOR;
import static care.anamnesis.command.record.Journey.OLGA;
import static care.anamnesis.command.record.Journey.PLAN_END;
import static care.anamnesis.command.record.Journey.UNKNOWN;
import static care.anamnesis.command.record.Journey.VISIT;
import static care.anamnesis.command.record.Journey.discharge;
import static care.anamnesis.command.record.Journey.discharged;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.registered;
import static care.anamnesis.command.record.Journey.sentBy;
import static care.anamnesis.command.record.Journey.writtenBy;

import care.anamnesis.command.VisitCommands.AddAddendum;
import care.anamnesis.command.VisitCommands.CosignVisit;
import care.anamnesis.command.VisitCommands.RecordVisit;
import care.anamnesis.command.VisitCommands.SignVisit;
import care.anamnesis.events.Attendance;
import care.anamnesis.events.CorrectionEvent.EntryAmended;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.Signature;
import care.anamnesis.events.VisitEvent.AddendumAdded;
import care.anamnesis.events.VisitEvent.VisitCosigned;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.events.VisitEvent.VisitSigned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Signed, cosigned, and added to. */
class VisitNotesTest {
    private static final List<Intervention> RELEASE = List.of(new Intervention("Myofascial release", 45));

    private static final String NOT_THE_AUTHOR =
            "Only its author can sign a note, or a supervisor if the author no longer works in the practice.";

    private final FixtureConfiguration<ClientRecord> record = new AggregateTestFixture<>(ClientRecord.class);

    @Test
    void signs_a_visit_in_the_name_of_who_sends_the_command() {
        record.given(registered(), opened(), documented())
                .when(sign(VISIT, APRIL), MIRA)
                .expectEvents(signed());
    }

    @Test
    void r36_refuses_to_sign_a_visit_without_interventions() {
        record.given(registered(), opened(), note(Attendance.ATTENDED, List.of(), "Slept better"))
                .when(sign(VISIT, APRIL), MIRA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage(
                        "A visit can be signed only when its interventions and their minutes are documented.")
                .expectNoEvents();
    }

    @Test
    void r36_refuses_to_sign_a_visit_whose_note_says_nothing() {
        record.given(registered(), opened(), note(Attendance.ATTENDED, RELEASE, null))
                .when(sign(VISIT, APRIL), MIRA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A visit with an empty note cannot be signed.")
                .expectNoEvents();
    }

    @Test
    void r37_a_visit_names_the_supervisor_who_took_part_as_the_practice_knows_her() {
        record.given(registered(), opened())
                .when(
                        new RecordVisit(
                                CLIENT,
                                null,
                                VISIT,
                                APRIL,
                                Attendance.ATTENDED,
                                RELEASE,
                                45,
                                "noor",
                                null,
                                null,
                                "Better",
                                null),
                        MIRA)
                .expectEvents(takenPartIn("noor", "Noor Haan"));
        record.given(registered(), opened(), writtenBy("olga", takenPartIn("noor", "Noor Haan")))
                .when(sign(VISIT, APRIL), OLGA)
                .expectEvents(signedBy("olga", "Olga Reyes", "OTR/L"));
    }

    @Test
    void signs_a_visit_that_did_not_take_place_as_it_is() {
        record.given(registered(), opened(), note(Attendance.NO_SHOW, List.of(), null))
                .when(sign(VISIT, APRIL), MIRA)
                .expectEvents(signed());
    }

    @Test
    void r48_refuses_to_sign_a_visit_twice() {
        record.given(registered(), opened(), documented(), signed())
                .when(sign(VISIT, APRIL), NOOR)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("The visit is signed: only addenda can be added to its note.")
                .expectNoEvents();
    }

    @Test
    void refuses_to_sign_an_unknown_visit() {
        record.given(registered(), opened(), documented())
                .when(sign(UNKNOWN, APRIL), MIRA)
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_to_sign_a_visit_before_its_day() {
        record.given(registered(), opened(), documented())
                .when(sign(VISIT, APRIL.minusDays(1)), MIRA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A visit cannot be signed before its day.")
                .expectNoEvents();
    }

    @Test
    void r39_signs_a_visit_after_discharge() {
        record.given(registered(), opened(), documented(), discharged(APRIL))
                .when(sign(VISIT, APRIL), MIRA)
                .expectEvents(signed());
    }

    @Test
    void a_late_signature_does_not_keep_the_client_from_being_discharged() {
        record.given(
                        registered(),
                        opened(),
                        documented(),
                        new VisitSigned(CLIENT, EPISODE, VISIT, new Signature("mira", "Mira Sol", "OTR/L"), PLAN_END))
                .when(discharge(APRIL))
                .expectEvents(discharged(APRIL));
    }

    @Test
    void r37_a_supervisor_cosigns_a_signed_visit() {
        record.given(registered(), opened(), documented(), signed())
                .when(cosign(VISIT, APRIL), NOOR)
                .expectEvents(cosigned());
    }

    @Test
    void refuses_a_signature_under_the_note_of_another_person() {
        record.given(registered(), opened(), documentedBy("mira"))
                .when(sign(VISIT, APRIL), OLGA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage(NOT_THE_AUTHOR)
                .expectNoEvents();
        record.given(registered(), opened(), documentedBy("mira"))
                .when(sign(VISIT, APRIL), NOOR)
                .expectException(RuleViolation.class)
                .expectExceptionMessage(NOT_THE_AUTHOR)
                .expectNoEvents();
    }

    @Test
    void the_author_signs_also_after_somebody_else_amended_the_note() {
        var amended = new EntryAmended(
                CLIENT,
                3,
                JsonMapper.shared().createObjectNode().put("subjective", "Slept better"),
                JsonMapper.shared().createObjectNode().put("subjective", "Slept well"),
                "As she said",
                APRIL);
        record.given(registered(), opened(), documentedBy("mira"), writtenBy("olga", amended))
                .when(sign(VISIT, APRIL), MIRA)
                .expectEvents(signed());
        record.given(registered(), opened(), documentedBy("mira"), writtenBy("olga", amended))
                .when(sign(VISIT, APRIL), OLGA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage(NOT_THE_AUTHOR);
    }

    @Test
    void a_supervisor_signs_the_note_of_somebody_who_has_left() {
        record.given(registered(), opened(), documentedBy("left"))
                .when(sign(VISIT, APRIL), INES)
                .expectEvents(signedBy("ines", "Ines Vidal", "OTR/L"));
        record.given(registered(), opened(), documentedBy("left"))
                .when(sign(VISIT, APRIL), MIRA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage(NOT_THE_AUTHOR)
                .expectNoEvents();
    }

    @Test
    void only_a_person_with_credentials_signs() {
        record.given(registered(), opened(), documentedBy("max"))
                .when(sign(VISIT, APRIL), MAX)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("Only a person with credentials can sign.")
                .expectNoEvents();
    }

    @Test
    void only_a_person_who_works_in_the_practice_signs() {
        record.given(registered(), opened(), documentedBy("left"))
                .when(sign(VISIT, APRIL), sentBy("left"))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("Only a person who works in the practice can sign.")
                .expectNoEvents();
    }

    @Test
    void refuses_a_cosignature_that_a_note_does_not_need() {
        record.given(registered(), opened(), documentedBy("olga"), signedBy("olga", "Olga Reyes", "OTR/L"))
                .when(cosign(VISIT, APRIL), NOOR)
                .expectException(RuleViolation.class)
                .expectExceptionMessage(
                        "A note needs a cosignature only if its author works under supervision or a supervisor took"
                                + " part in the visit.")
                .expectNoEvents();
    }

    @Test
    void refuses_a_cosignature_by_a_supervisor_of_others() {
        record.given(registered(), opened(), documentedBy("mira"), signed())
                .when(cosign(VISIT, APRIL), INES)
                .expectException(RuleViolation.class)
                .expectExceptionMessage(
                        "Only the supervisor of its author, or the one who took part in the visit, can cosign a note.")
                .expectNoEvents();
    }

    @Test
    void r37_the_supervisor_who_took_part_cosigns() {
        record.given(
                        registered(),
                        opened(),
                        writtenBy("olga", takenPartIn("ines", "Ines Vidal")),
                        signedBy("olga", "Olga Reyes", "OTR/L"))
                .when(cosign(VISIT, APRIL), INES)
                .expectEvents(cosignedBy("ines", "Ines Vidal", "OTR/L"));
    }

    @Test
    void a_supervisor_cosigns_what_somebody_signed_who_has_left_since() {
        record.given(registered(), opened(), documentedBy("left"), signedBy("left", "Lea Fox", "OTR"))
                .when(cosign(VISIT, APRIL), INES)
                .expectEvents(cosignedBy("ines", "Ines Vidal", "OTR/L"));
    }

    @Test
    void another_supervisor_cosigns_where_the_one_who_took_part_has_left_since() {
        record.given(
                        registered(),
                        opened(),
                        writtenBy("olga", takenPartIn("left", "Lea Fox")),
                        signedBy("olga", "Olga Reyes", "OTR/L"))
                .when(cosign(VISIT, APRIL), INES)
                .expectEvents(cosignedBy("ines", "Ines Vidal", "OTR/L"));
    }

    @Test
    void refuses_to_cosign_a_visit_that_was_not_signed() {
        record.given(registered(), opened(), documented())
                .when(cosign(VISIT, APRIL), NOOR)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("Only a signed visit can be cosigned.")
                .expectNoEvents();
    }

    @Test
    void refuses_to_cosign_an_unknown_visit() {
        record.given(registered(), opened(), documented(), signed())
                .when(cosign(UNKNOWN, APRIL), NOOR)
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_cosignature_by_the_person_who_signed() {
        record.given(registered(), opened(), documented(), signed())
                .when(cosign(VISIT, APRIL), MIRA)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A person who has signed a visit cannot cosign it.")
                .expectNoEvents();
    }

    @Test
    void refuses_a_second_cosignature_by_the_same_person() {
        record.given(registered(), opened(), documented(), signed(), cosigned())
                .when(cosign(VISIT, APRIL), NOOR)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A person who has signed a visit cannot cosign it.")
                .expectNoEvents();
    }

    @Test
    void refuses_a_cosignature_dated_before_the_signature() {
        record.given(registered(), opened(), documented(), signed())
                .when(cosign(VISIT, APRIL.minusDays(1)), NOOR)
                .expectException(RuleViolation.class)
                .expectExceptionMessage("A visit cannot be cosigned before it was signed.")
                .expectNoEvents();
    }

    @Test
    void cosigns_a_visit_after_discharge() {
        record.given(registered(), opened(), documented(), signed(), discharged(APRIL))
                .when(cosign(VISIT, APRIL), NOOR)
                .expectEvents(cosigned());
    }

    @Test
    void r48_a_signed_visit_takes_addenda() {
        record.given(registered(), opened(), documented(), signed())
                .when(add(VISIT, APRIL))
                .expectEvents(added());
    }

    @Test
    void r48_a_signed_visit_takes_any_number_of_addenda() {
        record.given(registered(), opened(), documented(), signed(), added())
                .when(add(VISIT, APRIL))
                .expectEvents(added());
    }

    @Test
    void refuses_an_addendum_to_a_visit_that_was_not_signed() {
        record.given(registered(), opened(), documented())
                .when(add(VISIT, APRIL))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("Addenda can be added only to a signed visit; until then, amend its note.")
                .expectNoEvents();
    }

    @Test
    void refuses_an_addendum_to_an_unknown_visit() {
        record.given(registered(), opened(), documented(), signed())
                .when(add(UNKNOWN, APRIL))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_an_addendum_dated_before_the_signature() {
        record.given(registered(), opened(), documented(), signed())
                .when(add(VISIT, APRIL.minusDays(1)))
                .expectException(RuleViolation.class)
                .expectExceptionMessage("An addendum cannot be dated before the visit was signed.")
                .expectNoEvents();
    }

    @Test
    void adds_an_addendum_after_discharge() {
        record.given(registered(), opened(), documented(), signed(), discharged(APRIL))
                .when(add(VISIT, APRIL))
                .expectEvents(added());
    }

    private static EventMessage<?> documented() {
        return documentedBy("mira");
    }

    private static EventMessage<?> documentedBy(String author) {
        return writtenBy(author, visit(Attendance.ATTENDED, RELEASE, null, null, "Slept better"));
    }

    private static EventMessage<?> note(
            Attendance attendance, List<Intervention> interventions, @Nullable String subjective) {
        return writtenBy("mira", visit(attendance, interventions, null, null, subjective));
    }

    private static VisitRecorded takenPartIn(String supervisorId, String supervisor) {
        return new VisitRecorded(
                CLIENT,
                EPISODE,
                VISIT,
                APRIL,
                Attendance.ATTENDED,
                RELEASE,
                45,
                supervisorId,
                supervisor,
                null,
                null,
                "Better",
                null);
    }

    private static VisitRecorded visit(
            Attendance attendance,
            List<Intervention> interventions,
            @Nullable String supervisorId,
            @Nullable String supervisor,
            @Nullable String subjective) {
        return new VisitRecorded(
                CLIENT,
                EPISODE,
                VISIT,
                APRIL,
                attendance,
                interventions,
                null,
                supervisorId,
                supervisor,
                subjective,
                null,
                null,
                null);
    }

    private static SignVisit sign(UUID visitId, LocalDate day) {
        return new SignVisit(CLIENT, visitId, day);
    }

    private static VisitSigned signed() {
        return signedBy("mira", "Mira Sol", "OTR/L");
    }

    private static VisitSigned signedBy(String id, String name, String credentials) {
        return new VisitSigned(CLIENT, EPISODE, VISIT, new Signature(id, name, credentials), APRIL);
    }

    private static CosignVisit cosign(UUID visitId, LocalDate day) {
        return new CosignVisit(CLIENT, visitId, day);
    }

    private static VisitCosigned cosigned() {
        return cosignedBy("noor", "Noor Haan", "OTD");
    }

    private static VisitCosigned cosignedBy(String id, String name, String credentials) {
        return new VisitCosigned(CLIENT, EPISODE, VISIT, new Signature(id, name, credentials), APRIL);
    }

    private static AddAddendum add(UUID visitId, LocalDate day) {
        return new AddAddendum(CLIENT, visitId, "The left side too", day);
    }

    private static AddendumAdded added() {
        return new AddendumAdded(CLIENT, EPISODE, VISIT, "The left side too", APRIL);
    }
}
