package care.anamnesis.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

/** R1, R19–R21: whoever is shown something of a client, or is refused, is one event in the log. */
class AccessLogTest extends EndpointAccesses {
    @Override
    protected String module() {
        return "care.anamnesis.query";
    }

    @Test
    void an_unknown_client_who_was_asked_for_is_named() {
        var before = accesses.head();
        var unknown = UUID.randomUUID();

        get("therapist", "/api/clients/" + unknown + "/care-plan", "0")
                .expectStatus()
                .isNotFound();

        assertThat(accesses.after(before)).singleElement().satisfies(event -> {
            assertThat(text(event, "reason")).isEqualTo("NOT_FOUND");
            assertThat(text(event, "clientId")).isEqualTo(unknown.toString());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/care-plan?asOf=2024-01-01T00:00:00Z",
                "?effectiveOn=1950-01-01",
                "/diff?from=2024-01-01T00:00:00Z&to=1"
            })
    void that_a_client_had_no_record_at_some_time_is_shown_and_not_refused(String question) {
        var before = accesses.head();

        get("auditor", "/api/clients/" + client + question, "0").expectStatus().isNotFound();

        assertThat(accesses.after(before)).singleElement().satisfies(event -> {
            assertThat(text(event, "action")).isEqualTo("READ");
            assertThat(clients(event)).containsExactly(client.toString());
        });
    }

    @Test
    void a_list_names_the_clients_that_it_showed() {
        var second = client("Mika Lund");
        get("therapist", "/api/clients/" + second).expectStatus().isOk();
        var before = accesses.head();

        var shown = json(get("therapist", "/api/clients?limit=200", "0"))
                .get("clients")
                .valueStream()
                .map(client -> client.get("clientId").stringValue())
                .toList();

        assertThat(clients(accesses.after(before).getFirst()))
                .containsExactlyElementsOf(shown)
                .contains(client.toString(), second.toString());
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "sort=name", "asOf=yesterday"})
    void a_malformed_question_reads_nothing_and_leaves_nothing(String parameter) {
        var before = accesses.head();

        get("therapist", "/api/clients?" + parameter, "0").expectStatus().isBadRequest();

        assertThat(accesses.head()).isEqualTo(before);
    }

    @Test
    void a_wrong_password_is_a_refusal_in_the_name_of_nobody_that_says_who_was_tried() {
        var before = accesses.head();

        signIn("therapist", "guess");

        assertThat(accesses.after(before)).singleElement().satisfies(event -> {
            assertThat(text(event, "reason")).isEqualTo("SIGN_IN_FAILED");
            assertThat(text(event, "attemptedAs")).isEqualTo("therapist");
            assertThat(event.at("/metadata/actorId").isMissingNode()).isTrue();
        });
    }

    @Test
    void r21_what_was_typed_in_vain_is_not_kept() {
        var before = accesses.head();

        signIn("my-secret-password", "therapist-typed-twice");

        assertThat(accesses.after(before)).singleElement().satisfies(event -> {
            assertThat(text(event, "reason")).isEqualTo("SIGN_IN_FAILED");
            assertThat(event.get("attemptedAs").isNull()).isTrue();
            assertThat(event.toString()).doesNotContain("my-secret-password", "typed-twice");
        });
    }

    @ParameterizedTest
    @CsvSource({"therapist, TREAT", "auditor, HOPERAT"})
    void what_a_person_reads_for_follows_from_the_role(String person, String purpose) {
        assertThat(purposeOf(http(person).get().uri("/api/clients/" + client).exchange()))
                .isEqualTo(purpose);
    }

    @Test
    void what_a_person_reads_for_may_be_said() {
        assertThat(purposeOf(http("therapist")
                        .get()
                        .uri("/api/clients/" + client)
                        .header("Anamnesis-Purpose", "PATRQT")
                        .exchange()))
                .isEqualTo("PATRQT");
    }

    @Test
    void a_purpose_that_is_none_is_refused() {
        http("therapist")
                .get()
                .uri("/api/clients/" + client)
                .header("Anamnesis-Purpose", "CURIOSITY")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void an_answer_that_says_nothing_has_changed_is_an_access_too() {
        var version = log.last(client.toString()).orElseThrow().version();
        var before = accesses.head();

        http("therapist")
                .get()
                .uri("/api/clients/" + client + "/care-plan")
                .header(HttpHeaders.IF_NONE_MATCH, "\"" + version + "\"")
                .exchange()
                .expectStatus()
                .isNotModified();

        assertThat(accesses.after(before)).hasSize(1);
    }

    @Test
    void reading_moves_no_record_and_leads_to_no_further_event() {
        var version = log.last(client.toString()).orElseThrow().version();
        var before = accesses.head();

        for (var read = 0; read < 5; read++) {
            get("therapist", "/api/clients/" + client + "/history")
                    .expectStatus()
                    .isOk();
        }

        assertThat(accesses.head()).isEqualTo(before + 5);
        assertThat(log.last(client.toString()).orElseThrow().version()).isEqualTo(version);
    }

    private void signIn(String name, String password) {
        anyone().get()
                .uri("/api/clients")
                .headers(headers -> headers.setBasicAuth(name, password))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private String purposeOf(RestTestClient.ResponseSpec answer) {
        answer.expectStatus().isOk();
        return accesses.after(accesses.head() - 1)
                .getFirst()
                .at("/metadata/purpose")
                .stringValue();
    }
}
