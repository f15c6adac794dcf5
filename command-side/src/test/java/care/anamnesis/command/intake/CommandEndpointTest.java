package care.anamnesis.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.Actor;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.Role;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CommandEndpointTest extends RunningCommandSide {
    private String client = "";

    @BeforeEach
    void a_client_in_an_open_episode() {
        client = register();
        send(THERAPIST, client, "open-episode", OPEN_EPISODE);
    }

    @Test
    void registering_answers_where_the_client_is() {
        var answer = post("/api/clients", REGISTER).exchange();

        assertThat(answer).hasStatus(201);
        var id = json(answer).get("clientId").stringValue();
        assertThat(answer).hasHeader("Location", "/api/clients/" + id).hasHeader("ETag", "\"2\"");
        assertThat(json(answer).propertyNames())
                .containsExactlyInAnyOrder("clientId", "version", "position", "recordedAt");
    }

    @Test
    void a_command_answers_with_version_position_and_the_ids_it_created() {
        var answer = send(THERAPIST, client, "record-finding", FINDING);

        assertThat(answer).hasStatus(201);
        var body = json(answer);
        assertThat(body.get("version").intValue()).isEqualTo(3);
        assertThat(UUID.fromString(body.get("findingId").stringValue())).isNotNull();
        assertThat(answer)
                .hasHeader("ETag", "\"3\"")
                .hasHeader("Anamnesis-Position", body.get("position").asString())
                .hasHeader("Cache-Control", "no-store");
    }

    @Test
    void an_id_in_the_request_is_kept() {
        var finding = UUID.randomUUID();

        var answer = send(THERAPIST, client, "record-finding", with(FINDING, "findingId", finding));

        assertThat(json(answer).get("findingId").stringValue()).isEqualTo(finding.toString());
    }

    @Test
    void every_event_says_who_wrote_it() {
        send(THERAPIST, client, "record-finding", FINDING);

        var provenance = Provenance.from(log.last(client).orElseThrow().metadata());

        assertThat(provenance.actor()).isEqualTo(new Actor("therapist", "Thea Lindqvist", Role.THERAPIST));
        assertThat(provenance.source()).isEqualTo("api");
    }

    @Test
    void the_same_key_and_content_gets_the_first_answer_again() {
        var key = UUID.randomUUID().toString();

        var first = send(THERAPIST, client, "record-finding", FINDING, key);
        var again = send(THERAPIST, client, "record-finding", FINDING.replace(",", " ,\n"), key);

        assertThat(again).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
        assertThat(json(again)).isEqualTo(json(first));
        assertThat(versionOf(client)).isEqualTo(3);
    }

    @Test
    void the_same_key_with_other_content_is_refused() {
        var key = UUID.randomUUID().toString();
        send(THERAPIST, client, "record-finding", FINDING, key);

        var other = send(THERAPIST, client, "record-finding", with(FINDING, "note", "other"), key);

        assertThat(other).hasStatus(422);
        assertThat(json(other).get("type").stringValue()).endsWith("idempotency-key-reused");
        assertThat(versionOf(client)).isEqualTo(3);
    }

    @Test
    void two_people_may_use_the_same_key() {
        var key = UUID.randomUUID().toString();
        send(THERAPIST, client, "record-finding", FINDING, key);

        assertThat(send(SUPERVISOR, client, "record-finding", FINDING, key)).hasStatus(201);
        assertThat(versionOf(client)).isEqualTo(4);
    }

    @Test
    void one_key_from_fifty_threads_makes_one_event() throws Exception {
        var key = UUID.randomUUID().toString();
        Callable<Integer> request = () -> send(THERAPIST, client, "record-finding", FINDING, key)
                .getResponse()
                .getStatus();
        List<Integer> statuses;
        try (var threads = Executors.newFixedThreadPool(50)) {
            statuses = threads.invokeAll(java.util.Collections.nCopies(50, request)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(versionOf(client)).isEqualTo(3);
        assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
    }

    @Test
    void asking_for_what_the_record_already_holds_changes_nothing() {
        var finding = with(FINDING, "findingId", UUID.randomUUID());
        send(THERAPIST, client, "record-finding", finding);

        var again = send(THERAPIST, client, "record-finding", finding);

        assertThat(again).hasStatus(200).hasHeader("ETag", "\"3\"");
        assertThat(versionOf(client)).isEqualTo(3);
    }

    @Test
    void a_stale_version_is_refused_with_412() {
        var answer = post("/api/clients/" + client + "/commands/record-finding", FINDING)
                .header("If-Match", "\"1\"")
                .exchange();

        assertThat(answer).hasStatus(412);
        assertThat(versionOf(client)).isEqualTo(2);
    }

    @Test
    void the_current_version_is_accepted() {
        var answer = post("/api/clients/" + client + "/commands/record-finding", FINDING)
                .header("If-Match", "\"2\"")
                .exchange();

        assertThat(answer).hasStatus(201);
    }

    @Test
    void a_clinical_rule_refuses_with_409_and_a_sentence() {
        send(THERAPIST, client, "discharge-client", DISCHARGE);

        var answer = send(THERAPIST, client, "record-finding", with(FINDING, "observedOn", "2025-07-29"));

        assertThat(answer).hasStatus(409).hasContentType("application/problem+json");
        assertThat(json(answer).get("detail").stringValue()).contains("discharged");
        assertThat(versionOf(client)).isEqualTo(3);
    }

    @Test
    void an_unknown_client_and_an_unknown_entry_answer_404() {
        assertThat(send(THERAPIST, UUID.randomUUID().toString(), "record-finding", FINDING))
                .hasStatus(404);
        assertThat(send(THERAPIST, client, "resolve-finding", RESOLVE)).hasStatus(404);
        assertThat(send(THERAPIST, client, "forget-client", "{}")).hasStatus(404);
    }

    @Test
    void an_entry_of_another_client_is_unknown() {
        var other = register();
        send(THERAPIST, other, "open-episode", OPEN_EPISODE);
        var finding = json(send(THERAPIST, other, "record-finding", FINDING)).get("findingId");

        var answer = send(THERAPIST, client, "resolve-finding", with(RESOLVE, "findingId", finding.stringValue()));

        assertThat(answer).hasStatus(404);
    }

    @Test
    void auditor_manager_and_officer_cannot_command() {
        for (var person : List.of(AUDITOR, MANAGER, OFFICER)) {
            var answer = send(person, client, "record-finding", FINDING);

            assertThat(answer).hasStatus(403).hasContentType("application/problem+json");
        }
        assertThat(versionOf(client)).isEqualTo(2);
    }

    @Test
    void a_client_id_that_is_taken_is_refused() {
        var answer = post("/api/clients", with(REGISTER, "clientId", client)).exchange();

        assertThat(answer).hasStatus(409);
    }

    @Test
    void dates_that_may_be_left_out_are_supplied() {
        send(THERAPIST, client, "establish-treatment-plan", PLAN);

        JsonNode plan = payloadOfLast(client);

        assertThat(plan.get("establishedOn").stringValue()).isEqualTo("2025-01-13");
    }
}
