package care.anamnesis.query.practice.people;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.AccessEvent.SignedIn;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Attendance;
import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.PasskeyKind;
import care.anamnesis.events.Person;
import care.anamnesis.events.PersonEvent;
import care.anamnesis.events.PersonEvent.PasskeyRegistered;
import care.anamnesis.events.PersonEvent.PersonActivated;
import care.anamnesis.events.PersonEvent.PersonDeactivated;
import care.anamnesis.events.PersonEvent.PersonDetailsCorrected;
import care.anamnesis.events.PersonEvent.PersonInvited;
import care.anamnesis.events.PersonEvent.PrivilegesChanged;
import care.anamnesis.events.PersonEvent.RecoveryRequested;
import care.anamnesis.events.PersonEvent.SupervisionAssigned;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.PurposeOfUse;
import care.anamnesis.events.Role;
import care.anamnesis.events.Signature;
import care.anamnesis.events.VisitEvent.VisitCosigned;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.events.VisitEvent.VisitSigned;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RunningQuerySide;
import care.anamnesis.query.projection.Positions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Leonie works here, Ines is invited, Max has left; the people of the other tests have no records. */
class PeopleEndpointTest extends RunningQuerySide {
    private static final Actor OFFICER = new Actor("privacy_officer", "Otto Brandt", Role.PRIVACY_OFFICER);

    private static final LocalDate DAY = LocalDate.of(2025, 1, 8);

    private final UUID leonie = UUID.randomUUID();
    private final UUID ines = UUID.randomUUID();
    private final UUID max = UUID.randomUUID();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private WorkingPeople working;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Positions positions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private PeopleWithRecords people;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private care.anamnesis.events.People practice;

    @BeforeEach
    void three_records() {
        write(new PersonInvited(leonie, "Leonie Falk", "OTR/L", List.of(Role.THERAPIST)));
        write(new PersonActivated(leonie));
        write(new PasskeyRegistered(leonie, new UUID(0, 1), PasskeyKind.SECURITY_KEY, "Blue key"));
        write(new PrivilegesChanged(
                leonie, List.of(Role.THERAPIST), List.of(Role.THERAPIST, Role.MANAGER), "Runs the office"));
        write(new SupervisionAssigned(leonie, "supervisor", "Demo Person", null, "First year"));
        write(new RecoveryRequested(leonie, new UUID(0, 2), "Lost everything"));
        write(new PersonInvited(ines, "Ínes Vidal", null, List.of(Role.AUDITOR)));
        write(new PersonInvited(max, "Max Kern", null, List.of(Role.MANAGER)));
        write(new PersonActivated(max));
        write(new PersonDeactivated(max, "Left in June"));
    }

    @Test
    void everybody_is_listed_with_roles_and_standing_those_who_work_here_first() {
        var all = json(get("privacy_officer", "/api/people").expectStatus().isOk())
                .get("people");

        var ours = all.valueStream().filter(this::isOurs).toList();
        assertThat(ours)
                .extracting(person -> person.get("personId").stringValue())
                .containsExactly(leonie.toString(), ines.toString(), max.toString());
        assertThat(ours)
                .extracting(person -> person.get("standing").stringValue())
                .containsExactly("ACTIVE", "INVITED", "DEACTIVATED");
        assertThat(all.valueStream().map(person -> person.get("personId").stringValue()))
                .as("who has no record")
                .contains("therapist", "privacy_officer");
    }

    @Test
    void a_person_is_shown_as_the_record_stands() {
        var answer = get("auditor", "/api/people/" + leonie).expectStatus().isOk();
        answer.expectHeader().valueEquals("ETag", "\"6\"");
        var person = json(answer);

        assertThat(person.get("roles").valueStream().map(JsonNode::stringValue))
                .containsExactly("THERAPIST", "MANAGER");
        assertThat(person.get("credentials").stringValue()).isEqualTo("OTR/L");
        assertThat(person.get("supervisor").stringValue()).isEqualTo("Demo Person");
        assertThat(person.get("activeSince").isNull()).isFalse();
        assertThat(person.at("/passkeys/0/label").stringValue()).isEqualTo("Blue key");
        assertThat(person.at("/recovery/requestedBy").stringValue()).isEqualTo("Otto Brandt");
    }

    @Test
    void r13_the_history_holds_who_changed_which_privilege_from_what_to_what_and_why() {
        var entries = json(get("auditor", "/api/people/" + leonie + "/history")).get("entries");

        assertThat(entries.valueStream().map(entry -> entry.get("kind").stringValue()))
                .startsWith("PersonInvited", "PersonActivated")
                .hasSize(6);
        var change = entries.get(3);
        assertThat(change.at("/event/before/0").stringValue()).isEqualTo("THERAPIST");
        assertThat(change.at("/event/after/1").stringValue()).isEqualTo("MANAGER");
        assertThat(change.at("/event/reason").stringValue()).isEqualTo("Runs the office");
        assertThat(change.at("/by/name").stringValue()).isEqualTo("Otto Brandt");
    }

    @ParameterizedTest
    @CsvSource({
        "therapist, '', 403",
        "therapist, /history, 403",
        "therapist, /left-behind, 403",
        "manager, '', 200",
        "manager, /history, 403",
        "manager, /left-behind, 403",
        "supervisor, '', 200",
        "supervisor, /history, 403",
        "supervisor, /left-behind, 200",
        "privacy_officer, /left-behind, 200",
        "auditor, /left-behind, 200"
    })
    void who_may_see_what_of_a_person(String role, String part, int status) {
        get(role, "/api/people/" + leonie + part).expectStatus().isEqualTo(status);
    }

    @Test
    void a_person_whom_nobody_knows_is_not_found() {
        var answer = get("privacy_officer", "/api/people/" + UUID.randomUUID());
        answer.expectStatus().isNotFound();
        assertThat(json(answer).get("type").stringValue()).isEqualTo("urn:anamnesis:problem:unknown-person");
    }

    @Test
    void what_somebody_leaves_behind_is_listed_and_is_an_access_to_those_clients() {
        var client = UUID.randomUUID();
        var episode = UUID.randomUUID();
        var visit = UUID.randomUUID();
        var byLeonie = new Provenance(
                new Actor(leonie.toString(), "Leonie Falk", Role.THERAPIST),
                null,
                PurposeOfUse.TREAT,
                visit,
                visit.toString(),
                "api");
        append(
                client,
                List.of(
                        new ClientRegistered(client, "Jonas Weber", LocalDate.of(1979, 4, 2), DAY),
                        new TherapistAssigned(
                                client, leonie.toString(), "Leonie Falk", CareResponsibility.PRIMARY, null, null, DAY),
                        new EpisodeOpened(client, episode, "Pain", "To exercise", DAY),
                        new VisitRecorded(
                                client,
                                episode,
                                visit,
                                DAY,
                                Attendance.ATTENDED,
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)),
                byLeonie.toMetadata());
        var before = log.head();

        var left = json(get("privacy_officer", "/api/people/" + leonie + "/left-behind")
                .expectStatus()
                .isOk());

        assertThat(left.at("/clients/0/clientId").stringValue()).isEqualTo(client.toString());
        assertThat(left.at("/clients/0/responsibility").stringValue()).isEqualTo("PRIMARY");
        assertThat(left.at("/notes/0/visitId").stringValue()).isEqualTo(visit.toString());
        assertThat(log.between(before, before + 1, 1).getFirst().type().name()).isEqualTo("RecordAccessed");
    }

    @Test
    void a_cosignature_that_somebody_owes_is_left_behind_until_it_is_given() {
        var client = UUID.randomUUID();
        var episode = UUID.randomUUID();
        var visit = UUID.randomUUID();
        var byHannah = FoundingStory.provenance().toMetadata();
        append(
                client,
                List.of(
                        new ClientRegistered(client, "Jonas Weber", LocalDate.of(1979, 4, 2), DAY),
                        new EpisodeOpened(client, episode, "Pain", "To exercise", DAY),
                        new VisitRecorded(
                                client,
                                episode,
                                visit,
                                DAY,
                                Attendance.ATTENDED,
                                List.of(),
                                null,
                                max.toString(),
                                "Max Kern",
                                null,
                                null,
                                null,
                                null)),
                byHannah);

        assertThat(owed(max)).isEmpty();
        append(client, List.of(new VisitSigned(client, episode, visit, signature("therapist"), DAY)), byHannah);
        assertThat(owed(max)).containsExactly(visit.toString());
        append(client, List.of(new VisitCosigned(client, episode, visit, signature(max.toString()), DAY)), byHannah);
        assertThat(owed(max)).isEmpty();
    }

    private List<String> owed(UUID person) {
        return json(get("privacy_officer", "/api/people/" + person + "/left-behind"))
                .get("cosignatures")
                .valueStream()
                .map(note -> note.get("visitId").stringValue())
                .toList();
    }

    private static Signature signature(String person) {
        return new Signature(person, "Somebody", "OTR/L");
    }

    @Test
    void where_people_have_records_those_who_are_active_work_here() {
        assertThat(practice).as("the people of a demo come first").isNotSameAs(people);
        assertThat(people.find(leonie.toString()))
                .contains(new Person(
                        leonie.toString(),
                        "Leonie Falk",
                        List.of(Role.THERAPIST, Role.MANAGER),
                        "OTR/L",
                        "supervisor"));
        assertThat(people.find(ines.toString())).isEmpty();
        assertThat(people.find(max.toString())).isEmpty();
        assertThat(people.find(client("Aada Aalto").toString())).isEmpty();
        get("privacy_officer", "/api/people").expectStatus().isOk();
        assertThat(people.all())
                .extracting(Person::id)
                .contains(leonie.toString())
                .doesNotContain(max.toString());
    }

    @Test
    void the_record_of_a_person_is_no_clients_and_each_change_of_it_is_in_the_audit() {
        get("supervisor", "/api/clients/" + leonie + "/history").expectStatus().isNotFound();

        var entries = json(get("auditor", "/api/audit/entries?kind=PrivilegesChanged&person=privacy_officer"))
                .get("entries");
        assertThat(entries.get(0).get("sentence").stringValue())
                .isEqualTo(
                        "Otto Brandt wrote into the record of Leonie Falk, who works in the practice: privileges changed.");
        assertThat(entries.get(0).get("reason").stringValue()).isEqualTo("GIVEN");
    }

    @Test
    void the_audit_names_whom_an_event_concerns_as_that_person_was_called_then() {
        write(new PersonDetailsCorrected(leonie, "Leonie Falk-Maier", "OTR/L", "Married"));

        var entries = json(get("auditor", "/api/audit/entries?order=ASCENDING&about=" + leonie))
                .get("entries");

        assertThat(entries.valueStream().map(entry -> entry.get("aboutName").stringValue()))
                .containsExactly(
                        "Leonie Falk",
                        "Leonie Falk",
                        "Leonie Falk",
                        "Leonie Falk",
                        "Leonie Falk",
                        "Leonie Falk",
                        "Leonie Falk-Maier");
        assertThat(entries.valueStream().map(entry -> entry.get("about").stringValue()))
                .containsOnly(leonie.toString());
        assertThat(json(get("auditor", "/api/audit/entries?kind=ClientRegistered&limit=1"))
                        .toString())
                .doesNotContain("about");
    }

    private boolean isOurs(JsonNode person) {
        return List.of(leonie.toString(), ines.toString(), max.toString())
                .contains(person.get("personId").stringValue());
    }

    @Test
    void of_those_who_are_shown_it_is_known_when_they_have_last_signed_in() {
        signsIn(ines);
        signsIn(leonie);
        signsIn(leonie);
        positions.reach(log.head(), "audit-entries");
        var last = log.between(log.head() - 1, log.head(), 1).getFirst().read();

        assertThat(working.lastSignIns(List.of(leonie.toString(), max.toString())))
                .isEqualTo(Map.of(leonie.toString(), last.recordedAt()));
        assertThat(working.lastSignIns(List.of())).isEmpty();
    }

    private void signsIn(UUID person) {
        var id = UUID.randomUUID();
        var herself = new Actor(person.toString(), "Somebody", Role.THERAPIST);
        var provenance = new Provenance(herself, null, PurposeOfUse.TREAT, id, id.toString(), "pages");
        store.publish(new GenericEventMessage<>(new SignedIn(), provenance.toMetadata()));
    }

    private void write(PersonEvent event) {
        var id = UUID.randomUUID();
        var provenance = new Provenance(OFFICER, null, PurposeOfUse.HOPERAT, id, id.toString(), "api");
        var person = event.personId().toString();
        store.publish(new GenericDomainEventMessage<>(
                "PersonRecord", person, log.lastVersion(person), event, provenance.toMetadata()));
    }
}
