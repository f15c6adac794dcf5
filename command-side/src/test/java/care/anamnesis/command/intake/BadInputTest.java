package care.anamnesis.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.ClientEvent.ClientRegistered;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/** Wrong and hostile requests get a clear answer and leave the log unchanged. */
class BadInputTest extends RunningCommandSide {
    private String client = "";

    @BeforeEach
    void a_client_in_an_open_episode() {
        client = register();
        send(THERAPIST, client, "open-episode", OPEN_EPISODE);
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                Arguments.of("record-finding", with(FINDING, "colour", "red"), "/colour"),
                Arguments.of("record-finding", with(FINDING, "clientId", "x"), "/clientId"),
                Arguments.of("record-finding", FINDING.replace("\"LEFT\"", "7"), "/side"),
                Arguments.of("record-finding", with(FINDING, "side", "BOTH"), "/side"),
                Arguments.of("record-finding", FINDING.replace("\"RESTRICTION\"", "null"), "/quality"),
                Arguments.of("record-finding", "{}", "/structure"),
                Arguments.of("record-finding", with(FINDING, "observedOn", "2026-02-30"), "/observedOn"),
                Arguments.of("record-finding", with(FINDING, "observedOn", "9999-01-01"), "/observedOn"),
                Arguments.of("record-finding", with(FINDING, "observedOn", "0999-01-01"), "/observedOn"),
                Arguments.of("record-finding", with(FINDING, "observedOn", "2025-01-13T10:00"), "/observedOn"),
                Arguments.of("record-finding", with(FINDING, "findingId", "1-1-1-1-1"), "/findingId"),
                Arguments.of("record-finding", with(FINDING, "structure", " "), "/structure"),
                Arguments.of("record-finding", with(FINDING, "structure", "x".repeat(201)), "/structure"),
                Arguments.of("record-finding", with(FINDING, "structure", "Levator\u200bscapulae"), "/structure"),
                Arguments.of("record-finding", with(FINDING, "note", "x".repeat(10_001)), "/note"),
                Arguments.of("record-finding", with(FINDING, "note", "\u2800\u3000"), "/note"),
                Arguments.of("record-finding", with(FINDING, "note", "Firm\u202emriF"), "/note"),
                Arguments.of("record-finding", FINDING.replace("Firm", "Fi\\u001brm"), "/note"),
                Arguments.of("record-finding", FINDING.replace("Firm", "a\\u0000b"), "/note"),
                Arguments.of("record-finding", FINDING.replace("Firm", "a\\ud800b"), "/note"),
                Arguments.of("establish-treatment-plan", with(PLAN, "endsOn", "2025-01-12"), "/endsOn"),
                Arguments.of("establish-treatment-plan", with(PLAN, "endsOn", "9999-01-01"), "/endsOn"),
                Arguments.of(
                        "establish-treatment-plan",
                        PLAN.replace("\"visits\": 1", "\"visits\": 0"),
                        "/frequency/visits"),
                Arguments.of(
                        "establish-treatment-plan",
                        PLAN.replace("\"visits\": 1", "\"visits\": 1.5"),
                        "/frequency/visits"),
                Arguments.of(
                        "establish-treatment-plan",
                        PLAN.replace("\"visits\": 1", "\"visits\": 99999999999"),
                        "/frequency/visits"),
                Arguments.of("establish-treatment-plan", PLAN.replace("\"every\": 1, ", ""), "/frequency/every"),
                Arguments.of("establish-treatment-plan", PLAN.replace("WEEK", "FORTNIGHT"), "/frequency/unit"),
                Arguments.of(
                        "establish-treatment-plan", PLAN.replace("[\"Myofascial release\"]", "[]"), "/interventions"),
                Arguments.of(
                        "establish-treatment-plan",
                        PLAN.replace("[\"Myofascial release\"]", "[\" \"]"),
                        "/interventions/0"),
                Arguments.of(
                        "establish-treatment-plan",
                        PLAN.replace("[\"Myofascial release\"]", "[null]"),
                        "/interventions/0"),
                Arguments.of(
                        "establish-treatment-plan",
                        PLAN.replace("[\"Myofascial release\"]", "\"x\""),
                        "/interventions"),
                Arguments.of("record-outcome-measure", with(MEASURE, "instrument", "mood"), "/instrument"),
                Arguments.of("record-outcome-measure", MEASURE.replace("7", "11"), "/score"),
                Arguments.of("record-outcome-measure", MEASURE.replace("7", "7.5"), "/score"),
                Arguments.of("record-outcome-measure", MEASURE.replace("7", "1e-999999999"), "/score"),
                Arguments.of("record-outcome-measure", MEASURE.replace("7", "1e999999999"), "/score"),
                Arguments.of("record-outcome-measure", MEASURE.replace("7", "\"7\""), "/score"),
                Arguments.of("record-visit", VISIT.replace("35", "0"), "/interventions/0/minutes"),
                Arguments.of("record-visit", VISIT.replace("fascial r", "fascial\\nr"), "/interventions/0/name"),
                Arguments.of("record-visit", VISIT.replace("ATTENDED", "NO_SHOW"), "/interventions"));
    }

    private static final String MEASURE = """
        {"instrument": "pain-nrs", "score": 7, "measuredOn": "2025-01-13"}\
        """;
    private static final String VISIT = """
        {"visitedOn": "2025-01-20", "attendance": "ATTENDED",
         "interventions": [{"name": "Myofascial release", "minutes": 35}]}\
        """;

    @ParameterizedTest
    @MethodSource("invalid")
    void a_field_that_breaks_a_rule_is_named_by_its_pointer(String command, String body, String pointer) {
        var before = log.head();

        var answer = send(THERAPIST, client, command, body);

        assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
        assertThat(json(answer)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").stringValue()))
                .contains(pointer);
        assertThat(log.head()).isEqualTo(before);
    }

    @Test
    void a_birth_date_in_the_future_is_refused() {
        var answer = post("/api/clients", with(REGISTER, "dateOfBirth", "2190-01-01"))
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(json(answer).at("/errors/0/pointer").stringValue()).isEqualTo("/dateOfBirth");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x20, 0x09, 0xA0, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x180E, 0x2003, 0x200B, 0x200D, 0x202E,
                0x2060, 0x2066, 0x2800, 0x3000, 0x3164, 0xFE0F, 0xFEFF, 0xFFA0, 0x1D159, 0xE0061
            })
    void a_name_without_a_visible_character_is_refused(int codePoint) {
        var answer = post(
                        "/api/clients",
                        with(REGISTER, "name", Character.toString(codePoint).repeat(2)))
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(json(answer).at("/errors/0/pointer").stringValue()).isEqualTo("/name");
    }

    @Test
    void a_name_is_kept_composed_and_without_blanks_at_its_ends() {
        var answer = post("/api/clients", with(REGISTER, "name", "\u00a0\tSo\u0308ren Jos\u00e9 \ufeff\u200b"))
                .exchange();

        assertThat(answer).hasStatus(201);
        var stored = log.stream(json(answer).get("clientId").stringValue(), 1, 1)
                .getFirst()
                .payload();
        assertThat(((ClientRegistered) stored).name()).isEqualTo("S\u00f6ren Jos\u00e9");
    }

    @Test
    void every_violation_is_listed_at_once() {
        var answer = send(THERAPIST, client, "record-finding", "{\"x\": 1, \"y\": 2}");

        assertThat(json(answer).get("errors")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "{\"structure\": ",
                "{} {}",
                "{\"note\": \"a\", \"note\": \"b\"}",
                "{\"a\": NaN}"
            })
    void a_body_that_is_not_one_json_object_is_malformed(String body) {
        var before = log.head();

        var answer = send(THERAPIST, client, "record-finding", body);

        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(log.head()).isEqualTo(before);
    }

    @Test
    void a_body_nested_ten_thousand_deep_is_malformed() {
        assertThat(send(THERAPIST, client, "record-finding", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)))
                .hasStatus(400);
    }

    @Test
    void a_body_that_is_not_utf_8_is_malformed() {
        var latin = "{\"note\": \"Grüße\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(post("/api/clients/" + client + "/commands/record-finding", "")
                        .content(latin)
                        .exchange())
                .hasStatus(400);
    }

    @Test
    void a_body_over_the_limit_is_refused_with_413() {
        assertThat(send(THERAPIST, client, "record-finding", with(FINDING, "note", "x".repeat(300_000))))
                .hasStatus(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"2\"", "2", "\"two\"", "*", "\"1\", \"2\"", "\"0\""})
    void an_if_match_that_is_not_one_strong_version_tag_is_malformed(String tag) {
        var answer = post("/api/clients/" + client + "/commands/record-finding", FINDING)
                .header("If-Match", tag)
                .exchange();

        assertThat(answer).hasStatus(400);
    }

    @Test
    void an_idempotency_key_is_required_and_bounded() {
        var path = "/api/clients/" + client + "/commands/record-finding";

        assertThat(request(THERAPIST, path, FINDING).exchange()).hasStatus(400);
        assertThat(request(THERAPIST, path, FINDING)
                        .header("Idempotency-Key", "")
                        .exchange())
                .hasStatus(400);
        assertThat(request(THERAPIST, path, FINDING)
                        .header("Idempotency-Key", "k".repeat(201))
                        .exchange())
                .hasStatus(400);
    }

    @Test
    void the_wrong_content_type_accept_method_and_path_have_their_own_answers() {
        var path = "/api/clients/" + client + "/commands/record-finding";

        assertThat(post(path, FINDING).contentType(MediaType.TEXT_PLAIN).exchange())
                .hasStatus(415);
        assertThat(post(path, FINDING).accept(MediaType.APPLICATION_XML).exchange())
                .hasStatus(406);
        assertThat(post("/api/clients/not-a-uuid/commands/record-finding", FINDING)
                        .exchange())
                .hasStatus(400);
        assertThat(post(path + "?dry=1", FINDING).exchange()).hasStatus(400);
    }

    @Test
    void text_is_stored_as_it_was_written() {
        var note = "<script>alert(1)</script> =SUM(A1) ${7*7} ' OR 1=1 -- \n\t Grüße 😀";

        send(THERAPIST, client, "record-finding", with(FINDING, "note", note));

        assertThat(payloadOfLast(client).get("note").stringValue()).isEqualTo(note);
    }

    @Test
    void no_answer_repeats_what_was_sent() {
        var answer = send(THERAPIST, client, "record-finding", with(FINDING, "side", "Schmerz"));

        assertThat(answer).bodyText().doesNotContain("Schmerz").doesNotContain("care.anamnesis");
    }
}
