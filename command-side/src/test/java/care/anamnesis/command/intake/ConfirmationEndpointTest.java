package care.anamnesis.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.Provenance;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A contradiction is asked about, and written only if the person confirms it. */
class ConfirmationEndpointTest extends RunningCommandSide {
    private static final String KEY = "severity-rises-though-improved";

    private String client = "";
    private String worse = "";

    @BeforeEach
    void a_finding_of_moderate_severity() {
        client = register();
        send(THERAPIST, client, "open-episode", OPEN_EPISODE);
        var finding = json(send(THERAPIST, client, "record-finding", FINDING)).get("findingId");
        worse = """
                {"findingId": %s, "change": "IMPROVED", "severity": "SEVERE", "observedOn": "2025-02-13"}""".formatted(finding);
    }

    @Test
    void a_contradiction_is_named_with_its_key_and_nothing_is_written() {
        var answer = send(THERAPIST, client, "reassess-finding", worse);

        assertThat(answer).hasStatus(409).hasContentType("application/problem+json");
        var problem = json(answer);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:anamnesis:problem:confirmation-required");
        assertThat(problem.get("contradictions")).hasSize(1);
        assertThat(problem.at("/contradictions/0/key").stringValue()).isEqualTo(KEY);
        assertThat(problem.at("/contradictions/0/detail").stringValue()).contains("severity is higher");
        assertThat(versionOf(client)).isEqualTo(3);
    }

    @Test
    void what_is_confirmed_is_written_under_the_same_key_and_the_log_keeps_that_it_was() {
        var key = UUID.randomUUID().toString();
        assertThat(reassess(key, null)).hasStatus(409);

        assertThat(reassess(key, KEY)).hasStatus(201);
        assertThat(reassess(key, KEY)).hasStatus(201).hasHeader("Idempotency-Replayed", "true");

        assertThat(versionOf(client)).isEqualTo(4);
        assertThat(Provenance.from(log.last(client).orElseThrow().metadata()).confirmed())
                .containsExactly(KEY);
    }

    @Test
    void the_same_key_without_the_confirmation_is_another_request() {
        var key = UUID.randomUUID().toString();
        reassess(key, KEY);

        assertThat(reassess(key, null)).hasStatus(422);
    }

    @Test
    void a_confirmation_of_something_else_is_not_one() {
        assertThat(reassess(UUID.randomUUID().toString(), "goals-met-with-unmet-goals"))
                .hasStatus(409);
        assertThat(reassess(UUID.randomUUID().toString(), KEY + ",goals-met-with-unmet-goals"))
                .hasStatus(409);
        assertThat(reassess(UUID.randomUUID().toString(), "whatever")).hasStatus(400);
        assertThat(versionOf(client)).isEqualTo(3);
    }

    @Test
    void an_amendment_after_which_another_entry_no_longer_fits_names_that_entry() {
        send(THERAPIST, client, "reassess-finding", worse.replace("IMPROVED", "WORSE"));

        var answer = send(THERAPIST, client, "amend-entry", """
                {"entry": 3, "changes": {"observedOn": "2025-03-01"}, "reason": "Mistyped"}""");

        assertThat(answer).hasStatus(409);
        assertThat(json(answer).at("/contradictions/0/key").stringValue()).isEqualTo("finding-before-observed");
        assertThat(json(answer).at("/contradictions/0/entries/0").longValue()).isEqualTo(4);
    }

    @Test
    void an_entry_without_contradictions_shows_no_confirmation() {
        assertThat(Provenance.from(log.last(client).orElseThrow().metadata()).confirmed())
                .isEmpty();
    }

    private MvcTestResult reassess(String key, @Nullable String confirmed) {
        var request = request(THERAPIST, "/api/clients/" + client + "/commands/reassess-finding", worse)
                .header("Idempotency-Key", key);
        return confirmed == null
                ? request.exchange()
                : request.header("Anamnesis-Confirmed", confirmed).exchange();
    }
}
