package care.anamnesis.standalone.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** An invalid request gets a clear answer, writes nothing, and leaves no typed text in the service's log. */
@Isolated("reads what the service logs")
class BadRequestsTest {
    private static final String TYPED = "Canary";
    private static final String SOMEBODY = "/api/clients/0198a1b2-0000-7000-8000-000000000001";
    private static final String SOMEBODYS_PAGE = "/clients/0198a1b2-0000-7000-8000-000000000001";
    private static final String END_OF_TIME = "%2B1000000000-12-31T23:59:59.999999999Z";
    private static final String LAST_DAY = "%2B999999999-12-31";
    private static final String CLIENT = "\"name\":\"Robin\",\"dateOfBirth\":\"1980-01-01\"";

    static Stream<Arguments> requests() {
        return Stream.of(strangers(), questions(), pages(), commands())
                .flatMap(it -> it)
                .map(row -> Arguments.of(row.status(), row.request()));
    }

    private record Row(int status, Raw request) {}

    private static Stream<Row> strangers() {
        return Stream.of(
                new Row(400, Raw.get("/sign-in?name=Canary%zz")),
                new Row(400, Raw.get("/sign-in?name=Canary%")),
                new Row(400, Raw.get("/sign-in?name=Canary%ff")),
                new Row(400, Raw.get("/sign-in?name=Canary%c1%a1")),
                new Row(400, Raw.get("/sign-in?Canary%zz=1")),
                new Row(400, Raw.get("/sign-in?name=Canary\u00ff")),
                new Row(400, Raw.get("/Canary%zz")),
                new Row(400, Raw.get("/Canary|{}")),
                new Row(400, Raw.get("/sign-in;name=Canary")),
                new Row(400, Raw.get("/../../Canary")),
                new Row(400, Raw.post("/sign-in", "username=Canary%zz&password=x", Raw.FORM)),
                new Row(400, Raw.post("/sign-in", "username=Canary%ff&password=x", Raw.FORM)),
                new Row(413, Raw.post("/sign-in", fields(10_001), Raw.FORM)),
                new Row(400, Raw.get("/sign-in?" + fields(1_500))),
                new Row(401, Raw.get("/api/clients/Canary")),
                new Row(401, Raw.get("/api/clients").with("Authorization: Basic Canary")),
                new Row(401, Raw.get("/api/clients").with("Authorization: Bearer Canary")),
                new Row(400, Raw.get("/sign-in").with("Canary : 1")),
                new Row(400, Raw.get("/sign-in").with("Canary\u0001: 1")));
    }

    private static Stream<Row> questions() {
        return Stream.of(
                        new Row(400, Raw.get("/api/clients?after=Canary%zz")),
                        new Row(400, Raw.get("/api/clients?sort=Canary")),
                        new Row(400, Raw.get("/api/clients/Canary")),
                        new Row(400, Raw.get(SOMEBODY + "%20")),
                        new Row(400, Raw.get(SOMEBODY + "/care-plan?asOf=" + END_OF_TIME)),
                        new Row(400, Raw.get(SOMEBODY + "/care-plan?effectiveOn=" + LAST_DAY)),
                        new Row(400, Raw.get(SOMEBODY + "/diff?from=" + END_OF_TIME + "&to=Canary")),
                        new Row(400, Raw.get("/api/audit/entries?recordedTo=" + END_OF_TIME)),
                        new Row(404, Raw.get("/api/Canary")),
                        new Row(404, Raw.get("/Canary")),
                        new Row(405, new Raw("DELETE", "/api/clients?x=Canary", List.of(), "")),
                        new Row(400, new Raw("CANARY", "/api/clients", List.of(), "")),
                        new Row(406, Raw.get("/api/clients", "Accept: image/Canary")),
                        new Row(406, Raw.get("/api/clients", "Accept: Canary")))
                .map(row -> by("auditor", row));
    }

    private static Stream<Row> pages() {
        return Stream.of(
                        new Row(400, Raw.get("/clients?name=Canary%zz")),
                        new Row(400, Raw.get("/clients/Canary")),
                        new Row(400, Raw.get(SOMEBODYS_PAGE).with("Anamnesis-Purpose: Canary")),
                        new Row(400, Raw.get(SOMEBODYS_PAGE + "%20")),
                        new Row(400, Raw.get(SOMEBODYS_PAGE + "/as-of?knownBy=" + END_OF_TIME)),
                        new Row(400, Raw.get(SOMEBODYS_PAGE + "/as-of?trueOn=" + LAST_DAY)),
                        new Row(400, Raw.get("/audit?until=" + LAST_DAY)),
                        new Row(400, Raw.get("/audit?client=Canary")),
                        new Row(404, Raw.get("/Canary")),
                        new Row(405, new Raw("PUT", "/audit", List.of(), "Canary")))
                .map(row -> by("auditor", row))
                .map(row -> new Row(row.status(), row.request().with(Raw.PAGE)));
    }

    private static Stream<Row> commands() {
        return Stream.of(
                        new Row(422, register("{" + CLIENT + ",\"Canary\":1e2147483648}")),
                        new Row(422, register("{" + CLIENT + ",\"x\":{\"Canary\":[1e-2147483648]}}")),
                        new Row(422, register("{" + CLIENT + ",\"x\":1e2147483647}")),
                        new Row(422, register("{" + CLIENT + ",\"x\":-1E-2147483647}")),
                        new Row(412, register("{" + CLIENT + "}").with("If-Match: \"1\"")),
                        new Row(400, register("{" + CLIENT + "}").with("If-Match: Canary")),
                        new Row(400, register("{" + CLIENT.replace("Robin", "Canary\u00c1\u00a1") + "}")),
                        new Row(400, register("{" + CLIENT.replace("Robin", "Canary\u00e0\u0081\u00a1") + "}")),
                        new Row(400, register("{" + CLIENT.replace("Robin", "Canary\u00ed\u00a0\u0080") + "}")),
                        new Row(422, register("{" + CLIENT.replace("Robin", "\u00e2\u0080\u0083") + "}")),
                        new Row(400, register("\u0000{\u0000}")),
                        new Row(400, register("{" + CLIENT + "}").with("Anamnesis-On-Behalf-Of: Canary\u00d6")),
                        new Row(400, register("{" + CLIENT + "}").with("Anamnesis-Purpose: Canary")),
                        new Row(415, Raw.post("/api/clients", "Canary", "Content-Type: text/Canary")),
                        new Row(415, Raw.post("/api/clients", "Canary", "Content-Type: Canary")),
                        new Row(415, Raw.post("/api/clients", "Canary", "Content-Type: multipart/form-data")),
                        new Row(413, register("{\"name\":\"" + "Canary".repeat(50_000) + "\"}")),
                        new Row(404, Raw.post(SOMEBODY + "/commands/canary", "{}", Raw.JSON)))
                .map(row -> by("therapist", row));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_bad_request_is_refused_completely_and_leaves_no_trace(int status, Raw request) throws Exception {
        var before = Door.log().head();
        try (var log = ServiceLog.open()) {
            var answer = request.send(Door.port());

            assertThat(answer.status()).isEqualTo(status);
            assertThat(log.lines()).noneMatch(line -> line.contains(TYPED) || line.startsWith("ERROR"));
            assertSaysWhy(request, answer);
        }
        if (status != 401 && status != 404) {
            assertThat(Door.log().head()).isEqualTo(before);
        }
    }

    /** A page for a browser; for anyone else a problem with all that RFC 9457 has, none of it from the request's body. */
    private static void assertSaysWhy(Raw request, Raw.Answer answer) {
        if (request.headers().contains(Raw.PAGE)) {
            assertThat(answer.header("Content-Type").orElse("")).startsWith("text/html");
            assertThat(answer.body()).contains("<h1").doesNotContain("Exception");
        } else {
            assertThat(answer.isProblem()).isTrue();
            var problem = JsonMapper.shared()
                    .readTree(answer.body()
                            .substring(answer.body().indexOf('{'), answer.body().lastIndexOf('}') + 1));
            assertThat(problem.get("status").intValue()).isEqualTo(answer.status());
            assertThat(problem.path("type").asString("")).isNotEmpty();
            assertThat(problem.path("title").asString("")).isNotEmpty();
            assertThat(problem.path("detail").asString("")).isNotEmpty().doesNotContain(TYPED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Özil", "Łukasz Ś.", "李雷", "Nguyễn Thị", "Ángel", "Þórdís", "Ivo Ĉapek", "ירון"})
    void whoever_it_is_written_for_is_named_in_utf_8(String name) throws Exception {
        var answer = register("{" + CLIENT + "}")
                .with("Anamnesis-On-Behalf-Of: " + Raw.utf8(name))
                .by("therapist")
                .send(Door.port());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(Door.log()
                        .between(Door.log().head() - 1, Door.log().head(), 1)
                        .getFirst()
                        .read()
                        .metadata())
                .containsValue(name);
    }

    @Test
    void clearing_the_search_for_a_client_on_the_audit_page_finds_nobody() throws Exception {
        for (var body : new String[] {"", "name=", "name=+"}) {
            var answer = Raw.post("/audit/clients", body, Raw.FORM, Raw.PAGE)
                    .by("auditor")
                    .send(Door.port());

            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void the_id_of_an_access_is_no_clients() throws Exception {
        Raw.get("/api/clients").by("therapist").send(Door.port());
        var access = Door.log()
                .between(Door.log().head() - 1, Door.log().head(), 1)
                .getFirst()
                .streamId();
        var api = "/api/clients/" + access;

        for (var question :
                new String[] {api, api + "/care-plan", api + "/history", api + "/blame?asOf=2025-01-01T00:00:00Z"}) {
            assertThat(Raw.get(question).by("therapist").send(Door.port()).status())
                    .isEqualTo(404);
        }
        assertThat(Raw.get("/clients/" + access, Raw.PAGE)
                        .by("therapist")
                        .send(Door.port())
                        .status())
                .isEqualTo(404);
        assertThat(command(api + "/commands/place-legal-hold", "{\"reason\":\"Claim\",\"placedOn\":\"2025-01-01\"}")
                        .by("officer")
                        .send(Door.port())
                        .status())
                .isEqualTo(404);
    }

    private static Raw register(String body) {
        return command("/api/clients", body);
    }

    private static Raw command(String target, String body) {
        return Raw.post(target, body, Raw.JSON).with("Idempotency-Key: " + UUID.randomUUID());
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Canary" + i + "=1").collect(Collectors.joining("&"));
    }

    private static Row by(String person, Row row) {
        return new Row(row.status(), row.request().by(person));
    }
}
