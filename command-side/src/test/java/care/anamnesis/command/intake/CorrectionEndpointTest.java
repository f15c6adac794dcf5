package care.anamnesis.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.CommandCatalogue;
import care.anamnesis.command.CommandExample;
import care.anamnesis.command.InPerson;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.PurposeOfUse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** Corrections over HTTP, and for whom and what for something was written. */
class CorrectionEndpointTest extends RunningCommandSide {
    private static final String AMENDMENT = """
            {"entry": 3, "changes": {"severity": "SEVERE"}, "reason": "Mistyped"}""";
    private static final String MEASURE = """
            {"instrument": "peg", "score": 7.10, "measuredOn": "2025-01-13"}""";

    private String client = "";

    @BeforeEach
    void a_client_with_a_finding() {
        client = register();
        send(THERAPIST, client, "open-episode", OPEN_EPISODE);
        send(THERAPIST, client, "record-finding", FINDING);
    }

    @Test
    void an_amendment_says_what_changed_from_what_to_what_and_why() {
        assertThat(send(THERAPIST, client, "amend-entry", AMENDMENT)).hasStatus(201);

        var amendment = payloadOfLast(client);
        assertThat(amendment.at("/from/severity").stringValue()).isEqualTo("MODERATE");
        assertThat(amendment.at("/to/severity").stringValue()).isEqualTo("SEVERE");
        assertThat(amendment.get("reason").stringValue()).isEqualTo("Mistyped");
    }

    @Test
    void the_same_amendment_under_another_key_changes_nothing() {
        send(THERAPIST, client, "amend-entry", AMENDMENT);

        assertThat(send(THERAPIST, client, "amend-entry", AMENDMENT)).hasStatus(200);
        assertThat(versionOf(client)).isEqualTo(4);
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of("{\"observedOn\": 7}", "/changes/observedOn"),
                Arguments.of("{\"colour\": \"red\"}", "/changes/colour"),
                Arguments.of("{\"findingId\": \"0198a1b2-0000-7000-8000-000000000099\"}", "/changes/findingId"),
                Arguments.of("{\"severity\": \"MODERATE\"}", "/changes/severity"),
                Arguments.of("{\"note\": \"" + "x".repeat(10_001) + "\"}", "/changes/note"),
                Arguments.of("{\"note\": \"a\\u0000b\"}", "/changes/note"),
                Arguments.of("{\"note\": {\"a\": [\"\\ud800\"]}}", "/changes/note/a/0"),
                Arguments.of("{\"a\\u0000b\": 1}", "/changes"),
                Arguments.of("[]", "/changes"),
                Arguments.of("\"note\"", "/changes"),
                Arguments.of("null", "/changes"),
                Arguments.of("{}", "/changes"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void changes_that_the_entry_cannot_hold_answer_422_with_pointers(String changes, String pointer) {
        var before = log.head();

        var answer = send(
                THERAPIST, client, "amend-entry", "{\"entry\": 3, \"reason\": \"x\", \"changes\": " + changes + "}");

        assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
        assertThat(json(answer)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").stringValue()))
                .contains(pointer);
        assertThat(log.head()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "\"3\"", "1e3", "99999999999999999999", "true"})
    void an_entry_that_is_not_a_version_answers_422(String entry) {
        assertThat(send(THERAPIST, client, "amend-entry", AMENDMENT.replace("3", entry)))
                .hasStatus(422);
    }

    @Test
    void an_entry_that_the_record_does_not_have_answers_404() {
        assertThat(send(THERAPIST, client, "amend-entry", AMENDMENT.replace("3", "99")))
                .hasStatus(404);
        assertThat(send(THERAPIST, client, "mark-entered-in-error", "{\"entry\": 99, \"reason\": \"x\"}"))
                .hasStatus(404);
    }

    @Test
    void a_registration_cannot_be_corrected_and_answers_409() {
        assertThat(send(THERAPIST, client, "mark-entered-in-error", "{\"entry\": 1, \"reason\": \"x\"}"))
                .hasStatus(409);
    }

    @Test
    void a_score_that_says_the_same_number_otherwise_changes_nothing() {
        assertThat(send(THERAPIST, client, "record-outcome-measure", MEASURE)).hasStatus(201);

        var answer = send(
                THERAPIST, client, "amend-entry", "{\"entry\": 4, \"changes\": {\"score\": 7.1}, \"reason\": \"x\"}");

        assertThat(answer).hasStatus(422);
    }

    @Test
    void no_answer_repeats_the_changes() {
        var answer = send(THERAPIST, client, "amend-entry", AMENDMENT.replace("SEVERE", "Schmerz"));

        assertThat(answer).hasStatus(422).bodyText().doesNotContain("Schmerz").doesNotContain("care.anamnesis");
    }

    @Test
    void an_event_says_for_whom_and_what_for_it_was_written() {
        var name = new String("Zoë Weber".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(post(path(), AMENDMENT)
                        .header("Anamnesis-On-Behalf-Of", name)
                        .header("Anamnesis-Purpose", "PATRQT")
                        .exchange())
                .hasStatus(201);

        var provenance = Provenance.from(log.last(client).orElseThrow().metadata());
        assertThat(provenance.onBehalfOf()).isEqualTo("Zoë Weber");
        assertThat(provenance.purpose()).isEqualTo(PurposeOfUse.PATRQT);
    }

    @Test
    void without_these_headers_it_is_the_actors_own_writing_for_treatment() {
        var provenance = Provenance.from(log.last(client).orElseThrow().metadata());

        assertThat(provenance.onBehalfOf()).isNull();
        assertThat(provenance.purpose()).isEqualTo(PurposeOfUse.TREAT);
    }

    @ParameterizedTest
    @CsvSource({
        "Anamnesis-Purpose, treat",
        "Anamnesis-Purpose, MARKETING",
        "Anamnesis-Purpose, ''",
        "Anamnesis-On-Behalf-Of, ''",
        "Anamnesis-On-Behalf-Of, '  '",
        "Anamnesis-On-Behalf-Of, Zoë"
    })
    void a_header_of_another_form_answers_400_and_is_named(String header, String value) {
        var answer = post(path(), AMENDMENT).header(header, value).exchange();

        assertThat(answer).hasStatus(400).bodyText().contains(header);
        assertThat(versionOf(client)).isEqualTo(3);
    }

    @Test
    void a_name_that_is_too_long_or_given_twice_answers_400() {
        assertThat(post(path(), AMENDMENT)
                        .header("Anamnesis-On-Behalf-Of", "x".repeat(201))
                        .exchange())
                .hasStatus(400);
        assertThat(post(path(), AMENDMENT)
                        .header("Anamnesis-On-Behalf-Of", "Zoe", "Jonas")
                        .exchange())
                .hasStatus(400);
    }

    @Test
    void the_same_key_for_another_person_is_another_request() {
        var key = "on-behalf-key";
        send(THERAPIST, client, "amend-entry", AMENDMENT, key);

        var answer = request(THERAPIST, path(), AMENDMENT)
                .header("Idempotency-Key", key)
                .header("Anamnesis-On-Behalf-Of", "Zoe")
                .exchange();

        assertThat(answer).hasStatus(422);
    }

    @Test
    void the_api_shows_an_example_of_each_command() {
        var api = json(http.get()
                .uri("/v3/api-docs")
                .with(SecurityMockMvcRequestPostProcessors.user("anyone"))
                .exchange());

        CommandCatalogue.all().keySet().forEach(command -> {
            var path =
                    command.equals("register-client") ? "/api/clients" : "/api/clients/{clientId}/commands/" + command;
            var operation = api.get("paths").get(path).get("post");
            assertThat(operation.at("/requestBody/content/application~1json/example"))
                    .isEqualTo(CommandExample.of(command));
            var headers = operation
                    .get("parameters")
                    .valueStream()
                    .map(parameter -> parameter.get("name").stringValue())
                    .toList();
            assertThat(headers).contains("Idempotency-Key", "Anamnesis-Purpose");
            assertThat(headers.contains("Anamnesis-On-Behalf-Of"))
                    .as(command)
                    .isEqualTo(!Objects.requireNonNull(CommandCatalogue.all().get(command))
                            .isAnnotationPresent(InPerson.class));
        });
    }

    private String path() {
        return "/api/clients/" + client + "/commands/amend-entry";
    }
}
