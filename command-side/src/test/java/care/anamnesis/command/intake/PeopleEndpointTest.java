package care.anamnesis.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.CommandExample;
import care.anamnesis.events.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The people whom a command names, and those who sign, work in the practice. */
class PeopleEndpointTest extends RunningCommandSide {
    private static final String VISIT = """
            {"visitedOn": "2025-01-20", "attendance": "ATTENDED", "subjective": "Slept better",
             "interventions": [{"name": "Release", "minutes": 45}]}""";

    private String client = "";

    @BeforeEach
    void a_client_in_an_open_episode() {
        client = register();
        send(THERAPIST, client, "open-episode", OPEN_EPISODE);
    }

    @Test
    void a_client_whom_a_therapist_registers_is_hers_with_the_same_command() {
        var answer = post("/api/clients", REGISTER).exchange();

        assertThat(answer).hasStatus(201).hasHeader("ETag", "\"2\"");
        var registered = json(answer).get("clientId").stringValue();
        assertThat(log.stream(registered, 1, 3))
                .extracting(event -> event.type().name())
                .containsExactly("ClientRegistered", "TherapistAssigned");
        assertThat(payloadOfLast(registered).get("therapistId").stringValue()).isEqualTo("therapist");
        assertThat(payloadOfLast(registered).get("therapistName").stringValue()).isEqualTo("Thea Lindqvist");
        assertThat(payloadOfLast(registered).get("responsibility").stringValue())
                .isEqualTo("PRIMARY");
        assertThat(log.stream(registered, 1, 3).stream()
                        .map(event -> event.metadata().get("commandId"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void a_registration_that_is_sent_again_gets_the_first_answer() {
        var key = UUID.randomUUID().toString();
        var first = request(THERAPIST, "/api/clients", REGISTER)
                .header("Idempotency-Key", key)
                .exchange();
        var again = request(THERAPIST, "/api/clients", REGISTER)
                .header("Idempotency-Key", key)
                .exchange();

        assertThat(again).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
        assertThat(json(again)).isEqualTo(json(first));
    }

    @Test
    void a_client_is_registered_for_a_colleague() {
        var answer = post("/api/clients", with(REGISTER, "primaryTherapistId", "beginner"))
                .exchange();

        assertThat(payloadOfLast(json(answer).get("clientId").stringValue())
                        .get("therapistName")
                        .stringValue())
                .isEqualTo("Bea Iversen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "auditor", "officer", "15", "Thea Lindqvist", "therapst"})
    void nobody_else_becomes_the_primary_therapist(String id) {
        refused(post("/api/clients", with(REGISTER, "primaryTherapistId", id)).exchange(), "/primaryTherapistId");
        refused(send(SUPERVISOR, client, "assign-therapist", """
                        {"therapistId": "%s", "responsibility": "PRIMARY"}""".formatted(id)), "/therapistId");
        assertThat(versionOf(client)).isEqualTo(2);
    }

    @Test
    void only_a_supervisor_supervises_or_takes_part_as_one() {
        refused(send(SUPERVISOR, client, "assign-therapist", """
                        {"therapistId": "therapist", "responsibility": "SUPERVISING"}"""), "/therapistId");
        refused(send(THERAPIST, client, "record-visit", with(VISIT, "supervisorId", "therapist")), "/supervisorId");
        refused(send(THERAPIST, client, "record-visit", with(VISIT, "supervisorId", "15")), "/supervisorId");
    }

    @Test
    void the_names_of_people_are_not_sent_but_known() {
        refused(send(SUPERVISOR, client, "assign-therapist", """
                        {"therapistId": "therapist", "therapistName": "Thea", "responsibility": "PRIMARY"}"""), "/therapistName");
        refused(send(THERAPIST, client, "record-visit", with(VISIT, "supervisor", "Sven Aalto")), "/supervisor");
    }

    @Test
    void a_signature_carries_the_credentials_that_the_practice_knows() {
        var visit = visitBy(BEGINNER);

        refused(send(BEGINNER, client, "sign-visit", with(naming(visit), "credentials", "OTR/L, MD")), "/credentials");
        assertThat(send(BEGINNER, client, "sign-visit", naming(visit))).hasStatus(201);

        var signature = payloadOfLast(client).get("signature");
        assertThat(List.of(
                        signature.get("personId").stringValue(),
                        signature.get("name").stringValue(),
                        signature.get("credentials").stringValue()))
                .containsExactly("beginner", "Bea Iversen", "OTR");
    }

    @Test
    void a_note_is_signed_by_its_author_and_cosigned_by_her_supervisor() {
        var visit = visitBy(BEGINNER);

        for (var other : List.of(THERAPIST, SUPERVISOR)) {
            var answer = send(other, client, "sign-visit", naming(visit));
            assertThat(answer).hasStatus(409).hasContentType("application/problem+json");
            assertThat(json(answer).get("detail").stringValue()).startsWith("Only its author can sign a note");
        }
        assertThat(send(BEGINNER, client, "sign-visit", naming(visit))).hasStatus(201);
        assertThat(send(SUPERVISOR, client, "cosign-visit", naming(visit))).hasStatus(201);
    }

    @Test
    void the_note_of_who_works_without_supervision_is_not_cosigned() {
        var visit = visitBy(THERAPIST);
        send(THERAPIST, client, "sign-visit", naming(visit));

        assertThat(send(SUPERVISOR, client, "cosign-visit", naming(visit)))
                .hasStatus(409)
                .bodyText()
                .contains("A note needs a cosignature only if its author works under supervision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"record-visit", "sign-visit", "cosign-visit", "add-addendum", "record-progress-report"})
    void a_note_and_a_signature_are_given_in_person(String command) {
        var answer = request(SUPERVISOR, "/api/clients/" + client + "/commands/" + command, example(command))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Anamnesis-On-Behalf-Of", "Bea Iversen")
                .exchange();

        assertThat(answer).hasStatus(400).bodyText().contains("a note and a signature are given in person");
        assertThat(versionOf(client)).isEqualTo(2);
    }

    private String visitBy(Actor author) {
        return json(send(author, client, "record-visit", VISIT)).get("visitId").stringValue();
    }

    private static String naming(String visit) {
        return "{\"visitId\": \"" + visit + "\"}";
    }

    private static String example(String command) {
        return CommandExample.of(command).toString();
    }

    private static void refused(MvcTestResult answer, String pointer) {
        assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
        assertThat(json(answer).at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    }
}
