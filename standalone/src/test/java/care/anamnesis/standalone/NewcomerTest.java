package care.anamnesis.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first start of the service, following the README. */
class NewcomerTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FINDING = """
        {"structure":"sartorius","side":"LEFT","quality":"PAIN","observedOn":"2025-07-29"}\
        """;

    private static final Pattern SHELL_BLOCK = Pattern.compile("(?s)```\n(.*?)\n```");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)[^)]*\\)");

    /** Before the answer of each command that is printed. */
    private static final String NEXT = "== next ==";

    /** A refused command ends the script. */
    private static final String ONLY_WHAT_SUCCEEDS = """
        set -euo pipefail
        curl() { echo '%s'; command curl --silent --show-error --fail-with-body "$@"; }
        """.formatted(NEXT);

    private final HttpClient http = HttpClient.newHttpClient();

    private final String client = DemoRequests.CLIENT;

    @Test
    void the_list_shows_the_client_of_the_founding_story() {
        var clients = JSON.readTree(StoryService.firstAnswer("clients").body()).get("clients");

        assertThat(clients).hasSize(1);
        assertThat(clients.at("/0/stage").stringValue()).isEqualTo("DISCHARGED");
    }

    @Test
    void every_command_of_the_readme_works_as_it_is_printed(@TempDir Path directory) throws Exception {
        var readme = Files.readString(Path.of("../README.md"));
        var printed = SHELL_BLOCK
                .matcher(readme)
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains("curl"))
                .collect(Collectors.joining("\n"));
        var script = ONLY_WHAT_SUCCEEDS + printed.replace("localhost:8080", "localhost:" + StoryService.port());
        var output = directory.resolve("output");

        var shell = new ProcessBuilder("bash", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(shell.waitFor()).as(Files.readString(output)).isZero();
        var answers = Files.readString(output).split(NEXT);
        assertThat(answers).hasSize(1 + count(printed, "curl ") - count(printed, "$(curl "));
        assertThat(answers[1]).contains("Daniel Whitmore");
        assertThat(answers[2]).contains("To resolve the back and neck pain so that I can exercise.");
        assertThat(answers[3]).contains("Registered Daniel Whitmore");
        assertThat(answers[answers.length - 1]).contains("Mira Solberg", "To sleep through", "levator-scapulae");
    }

    @Test
    void the_readme_is_short_and_each_file_that_it_names_exists() throws Exception {
        var readme = Files.readString(Path.of("../README.md"));

        assertThat(readme.lines()).hasSizeLessThanOrEqualTo(130);
        assertThat(LINK.matcher(readme).results().map(link -> Path.of("..", link.group(1))))
                .hasSizeGreaterThan(20)
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void the_care_plan_holds_every_fact_of_the_story() throws Exception {
        var episode =
                json(get("therapist", "/api/clients/" + client + "/care-plan")).at("/episodes/0");

        assertThat(episode.get("statedGoal").stringValue())
                .isEqualTo("To resolve the back and neck pain so that I can exercise.");
        assertThat(texts(episode.get("findings"), "structure", "side", "quality"))
                .containsExactlyInAnyOrder(
                        "latissimus-dorsi LEFT RESTRICTION",
                        "sartorius BILATERAL RESTRICTION",
                        "gluteus-maximus LEFT RESTRICTION");
        assertThat(texts(episode.at("/treatmentPlans/0/frequencies"), "from", "until"))
                .containsExactly("2025-01-13 2025-04-13", "2025-04-14 2025-07-28");
        assertThat(texts(episode.get("homePractices"), "kind"))
                .containsExactlyInAnyOrder(
                        "SELF_MYOFASCIAL_RELEASE", "BREATHING", "SOMATIC_MOVEMENT", "SOMATIC_TRACKING");
        assertThat(episode.at("/discharges/0/clientReport").stringValue())
                .isEqualTo(
                        "I have no pain in my back. I only have slight stiffness upon waking. This resolves within an"
                                + " hour of getting up and doing the home practices you gave me.");
    }

    @Test
    void health_gives_its_reasons_to_operators_and_only_a_status_to_others() throws Exception {
        var health = "/actuator/health";

        for (var operating : List.of("supervisor", "auditor")) {
            assertThat(json(get(operating, health))
                            .at("/components/logHealth/details/position")
                            .intValue())
                    .as(operating)
                    .isPositive();
            assertThat(json(get(operating, health + "/readiness"))
                            .at("/components/readersHealth/status")
                            .stringValue())
                    .as(operating)
                    .isEqualTo("UP");
        }
        for (var other : List.of("manager", "therapist", "officer")) {
            assertThat(json(get(other, health)).propertyNames())
                    .as(other)
                    .containsExactlyInAnyOrder("groups", "status");
        }
    }

    /** R46: every fact states when it happened, when it was written, and who wrote it. */
    @Test
    void the_history_tells_every_event_with_both_times_actor_and_sentence() throws Exception {
        var entries = json(get("auditor", "/api/clients/" + client + "/history?limit=200"))
                .get("entries");

        assertThat(entries.valueStream().map(entry -> entry.get("version").intValue()))
                .isSorted()
                .startsWith(1)
                .endsWith(entries.size());
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.get("occurredOn").stringValue()).startsWith("2025-");
            assertThat(entry.get("recordedAt").stringValue()).endsWith("Z");
            assertThat(entry.at("/actor/id").stringValue()).isEqualTo("therapist");
            assertThat(entry.get("sentence").stringValue()).matches("(?s)\\p{Lu}.*[.”]");
        });
    }

    @Test
    void a_finding_for_the_discharged_client_is_refused_and_leaves_the_record_as_it_was() throws Exception {
        var before = get("therapist", "/api/clients/" + client);

        var answer = command("record-finding", FINDING, UUID.randomUUID().toString());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(get("therapist", "/api/clients/" + client).body()).isEqualTo(before.body());
    }

    @Test
    void the_same_command_twice_under_one_key_makes_one_event_that_the_next_read_shows() throws Exception {
        var key = UUID.randomUUID().toString();
        var episode = """
            {"presentingComplaint":"Neck pain","statedGoal":"To sleep","openedOn":"2025-09-01"}\
            """;

        var first = command("open-episode", episode, key);
        var again = command("open-episode", episode, key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        var position = first.headers().firstValue("Anamnesis-Position").orElseThrow();
        var read = send(StoryService.request("therapist", "/api/clients/" + client + "/care-plan")
                .header("Anamnesis-Position", position)
                .GET());
        assertThat(read.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/clients/%2e%2e%2f", "/api/clients;x=1//", "/api/%00", "/api/clients/%zz", "/nothing"})
    void a_path_that_nobody_can_mean_is_refused_as_a_problem(String path) throws Exception {
        try (var socket = new Socket("localhost", StoryService.port())) {
            socket.getOutputStream()
                    .write("""
                        GET %s HTTP/1.1\r
                        Host: localhost\r
                        Authorization: %s\r
                        Connection: close\r
                        \r
                        """.formatted(path, DemoRequests.basic("therapist")).getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).containsPattern("^HTTP/1.1 40[04]").contains("application/problem+json");
        }
    }

    private HttpResponse<String> command(String name, String body, String key) throws Exception {
        return send(StoryService.request("therapist", "/api/clients/" + client + "/commands/" + name)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String person, String path) throws Exception {
        return send(StoryService.request(person, path).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static List<String> texts(JsonNode list, String... fields) {
        return list.valueStream()
                .map(item -> List.of(fields).stream()
                        .map(field -> item.get(field).stringValue())
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
