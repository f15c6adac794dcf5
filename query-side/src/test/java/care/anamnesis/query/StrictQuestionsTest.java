package care.anamnesis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "anamnesis.query.wait=100ms")
class StrictQuestionsTest extends RunningQuerySide {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/clients?limit=0",
                "/api/clients?limit=-1",
                "/api/clients?limit=201",
                "/api/clients?limit=ten",
                "/api/clients?limit=99999999999",
                "/api/clients?limit=5&limit=6",
                "/api/clients?sort=name",
                "/api/clients?after=Robin",
                "/api/clients?after=0198a1b2-0000-7000-8000-000000000001",
                "/api/clients/Robin",
                "/api/clients/1-1-1-1-1",
                "/api/clients/Robin/care-plan",
                "/api/clients/0198a1b2-0000-7000-8000-000000000001/care-plan?asOf=yesterday",
                "/api/clients/0198a1b2-0000-7000-8000-000000000001/care-plan?asOf=%2B1000000000-12-31T23:59:59Z",
                "/api/clients/0198a1b2-0000-7000-8000-000000000001/care-plan?effectiveOn=9999-12-31",
                "/api/clients/0198a1b2-0000-7000-8000-000000000001/care-plan?effectiveOn=2026-02-30",
                "/api/clients/0198a1b2-0000-7000-8000-000000000001?effectiveOn=3.2.2025",
                "/api/clients?effectiveOn=2025-06-01&limit=51",
                "/api/clients/0198a1b2-0000-7000-8000-000000000001/history?after=-1",
                "/api/clients/0198a1b2-0000-7000-8000-000000000001/history?after=99999999999999999999",
                "/api/clients/0198a1b2-0000-7000-8000-000000000001/history?limit=",
                "/api/clients/0198a1b2-0000-7000-8000-000000000001/history?kind=Nothing",
                "/api/clients/0198a1b2-0000-7000-8000-000000000001/history?order=sideways",
                "/api/clients/0198a1b2-0000-7000-8000-000000000001/history?entry=0",
                "/api/clients/0198a1b2-0000-7000-8000-000000000001/history?episode=first",
                "/api/clients/0198a1b2-0000-7000-8000-000000000001/history?recordedTo=yesterday",
                "/api/clients/0198a1b2-0000-7000-8000-000000000001/history?occurredFrom=2025-02-30",
            })
    void a_question_that_nobody_can_mean_is_refused_and_not_repeated(String question) {
        var answer = get("therapist", question)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(answer).contains("urn:anamnesis:problem:malformed-request").doesNotContain("\"detail\":\"Failed");
    }

    @Test
    void an_unknown_parameter_is_named_beside_those_that_there_are() {
        assertThat(refusal("/api/clients/%s/care-plan?asof=2026-03-01T00:00:00Z".formatted(UUID.randomUUID())))
                .contains("The parameter asof is unknown here. Known: asOf, effectiveOn.")
                .contains("\"parameter\":\"asof\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/clients?Robin%20Ashdown=1", "/api/clients?born1990=1", "/api/clients?%3Cb%3E=1"})
    void what_is_no_name_of_a_parameter_is_not_repeated(String question) {
        assertThat(refusal(question))
                .contains("A parameter is unknown here. Known: after, ")
                .doesNotContain("Robin", "1990", "<b>", "\"parameter\"");
    }

    private String refusal(String question) {
        return String.valueOf(http("therapist")
                .get()
                .uri(URI.create(question))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1.5", "99999999999999999999"})
    void a_position_that_is_none_is_refused(String position) {
        get("therapist", "/api/clients", position).expectStatus().isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/clients", "/api/clients/%s", "/api/clients/%s/care-plan", "/api/clients/%s/history"})
    void a_position_beyond_the_end_of_the_log_is_refused_at_once(String question) {
        var client = client("Robin Ashdown");

        get("therapist", question.formatted(client), Long.toString(log.head() + 1_000))
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/clients", "/api/clients/%s", "/api/clients/%s/care-plan", "/api/clients/%s/history"})
    void a_manager_reads_no_clinical_record(String question) {
        var client = client("Robin Ashdown");

        var answer = get("manager", question.formatted(client))
                .expectStatus()
                .isForbidden()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(answer).contains("urn:anamnesis:problem:not-permitted").doesNotContain("Robin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"therapist", "supervisor", "auditor", "privacy_officer"})
    void everyone_else_reads(String person) {
        get(person, "/api/clients").expectStatus().isOk();
    }

    @Test
    void nobody_reads_before_being_authenticated() {
        anyone().get().uri("/api/clients").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void a_position_given_twice_is_refused() {
        http("therapist")
                .get()
                .uri("/api/clients")
                .header("Anamnesis-Position", "1", "2")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void what_is_not_offered_is_not_acceptable() {
        http("therapist")
                .get()
                .uri("/api/clients/" + UUID.randomUUID() + "/care-plan")
                .accept(MediaType.APPLICATION_PDF)
                .exchange()
                .expectStatus()
                .isEqualTo(406);
    }
}
