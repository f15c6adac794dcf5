package care.anamnesis.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.anamnesis.command.PersonCommands.ActivatePerson;
import care.anamnesis.command.PersonCommands.DeactivatePerson;
import care.anamnesis.command.PersonCommands.InviteFirstOfficer;
import care.anamnesis.command.asking.Attempt;
import care.anamnesis.command.asking.Personnel;
import care.anamnesis.command.asking.RefusedCommand;
import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Person;
import care.anamnesis.events.Role;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The records of people over HTTP: the same conventions as for those of clients. */
class PersonEndpointTest extends RunningCommandSide {
    private static final String INVITATION = """
            {"name": "Leonie Falk", "credentials": "OTR/L", "roles": ["THERAPIST"]}""";
    private static final String REASON = """
            {"reason": "Left in June"}""";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Personnel personnel;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Attempt attempt;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private PeopleOfLog people;

    @Test
    void an_officer_invites_a_person_whose_record_begins() {
        var key = UUID.randomUUID().toString();
        var first = post(OFFICER, "/api/people", INVITATION, key);
        var again = post(OFFICER, "/api/people", INVITATION, key);

        assertThat(first).hasStatus(201).hasHeader("ETag", "\"1\"").headers().containsHeader("Anamnesis-Position");
        var person = json(first).get("personId").stringValue();
        assertThat(first).hasHeader("Location", "/api/people/" + person);
        assertThat(again).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
        assertThat(json(again)).isEqualTo(json(first));
        assertThat(log.stream(person, 1, 3))
                .extracting(event -> event.type().name())
                .containsExactly("PersonInvited");
        assertThat(log.last(person).orElseThrow().metadata()).containsEntry("actorId", "officer");
    }

    @Test
    void trying_says_what_sending_says_and_writes_nothing() {
        var person = invited();
        var before = log.head();
        var address = "/api/people/" + person + "/commands/deactivate-person";

        assertThat(post(OFFICER, address + "?try=true", REASON)).hasStatus(204);
        assertThat(post(OFFICER, address + "?try=true", "{}")).hasStatus(422);
        assertThat(attempt.refusal(new DeactivatePerson(person, "Left"), OFFICER))
                .isEmpty();
        assertThat(log.head()).isEqualTo(before);
    }

    @Test
    void a_stale_version_is_refused() {
        var person = invited();

        assertThat(request(OFFICER, "/api/people/" + person + "/commands/deactivate-person", REASON)
                        .header("Idempotency-Key", "stale-" + person)
                        .header("If-Match", "\"7\"")
                        .exchange())
                .hasStatus(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"roles\": []}", "{\"roles\": [\"THERAPIST\"]}", "{\"roles\": [\"MANAGER\", \"MANAGER\"]}"})
    void an_invitation_that_contradicts_itself_is_refused_with_the_field(String roles) {
        var answer = post(OFFICER, "/api/people", roles.replace("{", "{\"name\": \"Leonie Falk\", "));

        assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
        assertThat(json(answer).at("/errors/0/pointer").stringValue()).isIn("/roles", "/credentials");
    }

    @Test
    void nobody_but_the_officer_changes_privileges_and_each_who_tries_is_in_the_log() {
        var person = invited();
        var before = log.head();

        for (var other : List.of(THERAPIST, SUPERVISOR, AUDITOR, MANAGER)) {
            assertThat(post(other, "/api/people/" + person + "/commands/change-privileges", """
                    {"roles": ["MANAGER"], "reason": "More"}"""))
                    .hasStatus(403);
        }
        assertThat(log.head()).isEqualTo(before + 4);
    }

    @Test
    void what_only_the_service_may_say_has_no_address() {
        for (var name : List.of("activate-person", "register-passkey", "remove-passkey", "invite-first-officer")) {
            assertThat(post(OFFICER, "/api/people/" + invited() + "/commands/" + name, "{}"))
                    .hasStatus(404);
        }
    }

    @Test
    void a_person_whom_nobody_knows_and_a_client_are_no_person() {
        for (var id : List.of(UUID.randomUUID().toString(), register())) {
            var answer = post(OFFICER, "/api/people/" + id + "/commands/deactivate-person", REASON);
            assertThat(answer).hasStatus(404);
            assertThat(json(answer).get("type").stringValue()).isEqualTo("urn:anamnesis:problem:unknown-person");
        }
        assertThat(send(OFFICER, invited().toString(), "place-legal-hold", """
                {"reason": "Claim", "authority": "Court"}""")).hasStatus(404);
    }

    @Test
    void a_person_works_here_from_her_acceptance_until_she_is_deactivated() {
        var person = invited();
        var leonie = new Actor(person.toString(), "Leonie Falk", Role.THERAPIST);
        var client = register();
        assertThat(send(leonie, client, "open-episode", OPEN_EPISODE)).hasStatus(403);

        personnel.send(new ActivatePerson(person), leonie, "accept-" + person);
        assertThat(send(leonie, client, "open-episode", OPEN_EPISODE)).hasStatus(201);
        assertThat(people.with(PEOPLE).find(leonie.id()))
                .map(Person::credentials)
                .contains("OTR/L");

        assertThat(post(OFFICER, "/api/people/" + person + "/commands/deactivate-person", REASON))
                .hasStatus(201);
        assertThat(send(leonie, client, "record-finding", FINDING)).hasStatus(403);
        assertThat(people.with(PEOPLE).find(leonie.id())).isEmpty();
    }

    @Test
    void a_role_that_was_taken_away_counts_at_the_next_command() {
        var person = working(Role.THERAPIST, Role.PRIVACY_OFFICER);
        var client = register();
        var asOfficer = new Actor(person.toString(), "Leonie Falk", Role.PRIVACY_OFFICER);
        var hold = """
                {"reason": "Claim", "authority": "Court", "placedOn": "2025-02-01"}""";
        assertThat(send(asOfficer, client, "place-legal-hold", hold)).hasStatus(201);

        post(OFFICER, "/api/people/" + person + "/commands/change-privileges", """
                {"roles": ["THERAPIST"], "reason": "Treats only"}""");

        assertThat(send(asOfficer, client, "place-legal-hold", hold)).hasStatus(403);
    }

    /** The officer without a record is in this practice too, so the first one is refused. */
    @Test
    void the_command_line_invites_no_first_officer_where_there_is_one() {
        var first = new InviteFirstOfficer(UUID.randomUUID(), "Ada Berg", null, List.of(Role.PRIVACY_OFFICER));

        assertThatExceptionOfType(RefusedCommand.class)
                .isThrownBy(() -> personnel.send(
                        first, Personnel.SERVER, UUID.randomUUID().toString()))
                .withMessage("The practice has a privacy officer: she invites further people.");
    }

    /** Each sees the other still there when she begins. */
    @Test
    void two_who_deactivate_each_other_at_once_do_not_both_succeed() throws Exception {
        for (var round = 0; round < 5; round++) {
            var one = working(Role.PRIVACY_OFFICER);
            var other = working(Role.PRIVACY_OFFICER);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var answers = threads.invokeAll(List.of(deactivation(one, other), deactivation(other, one)));
                assertThat(IntStream.of(
                                        answers.getFirst().get().getResponse().getStatus(),
                                        answers.getLast().get().getResponse().getStatus())
                                .filter(status -> status == 201))
                        .hasSize(1);
            }
        }
    }

    private Callable<MvcTestResult> deactivation(UUID by, UUID whom) {
        var actor = new Actor(by.toString(), "Any Officer", Role.PRIVACY_OFFICER);
        return () -> post(actor, "/api/people/" + whom + "/commands/deactivate-person", REASON);
    }

    private UUID working(Role... roles) {
        var person = UUID.fromString(json(post(OFFICER, "/api/people", """
                {"name": "Leonie Falk", "credentials": "OTR/L", "roles": ["%s"]}""".formatted(String.join(
                        "\", \"", List.of(roles).stream().map(Role::name).toList()))))
                .get("personId")
                .stringValue());
        personnel.send(
                new ActivatePerson(person), new Actor(person.toString(), "Leonie Falk", roles[0]), "accept-" + person);
        return person;
    }

    private UUID invited() {
        return UUID.fromString(
                json(post(OFFICER, "/api/people", INVITATION)).get("personId").stringValue());
    }

    private MvcTestResult post(Actor actor, String address, String body) {
        return post(actor, address, body, UUID.randomUUID().toString());
    }

    private MvcTestResult post(Actor actor, String address, String body, String key) {
        return request(actor, address, body).header("Idempotency-Key", key).exchange();
    }
}
