package care.anamnesis.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** A word that stands for a name or a finding is sent in every place that takes text, and must come out in none. */
class CanaryTest {
    private static final String CANARY = "Kanarienvogel";
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final int ROUNDS = 3;
    private static final long SEED = 20_261_130;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        Node.QUERY.context(); // has started, so that logging is as a process has it
        logged.list = Collections.synchronizedList(new ArrayList<>());
        logged.start();
        root.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(logged);
    }

    @Test
    void no_word_of_a_record_is_in_logs_metrics_traces_health_or_problems() throws Exception {
        var client = registered();
        var requests = new ArrayList<Supplier<HttpRequest.Builder>>();
        for (var round = 0; round < ROUNDS; round++) {
            requests.addAll(requests(client));
        }
        Collections.shuffle(requests, new Random(SEED));

        var statuses = new ArrayList<Integer>();
        for (var request : requests) {
            var answer = Node.asked(request.get());
            statuses.add(answer.statusCode());
            if (answer.statusCode() >= 400) {
                assertThat(withoutAddress(answer.body()) + answer.headers().map())
                        .as("problem " + answer.statusCode())
                        .doesNotContainIgnoringCase(CANARY);
            }
        }
        for (var node : Node.values()) {
            assertThat(node.spoken("GET /" + CANARY + " HTTP/1.1\r\nHost: localhost\r\n" + CANARY + "\r\n\r\n"))
                    .doesNotContain(CANARY);
        }

        assertThat(statuses).contains(200, 201, 400, 401, 403, 404, 409, 415, 422);
        assertThat(logged.list).allSatisfy(line -> assertThat(text(line)).doesNotContainIgnoringCase(CANARY));
        for (var node : Node.values()) {
            for (var place : List.of("/actuator/prometheus", "/actuator/health")) {
                assertThat(Node.asked(node.measured(place)).body()).doesNotContainIgnoringCase(CANARY);
            }
        }
        assertThat(Node.traced())
                .contains(
                        "http post /api/clients/{clientId}/commands/{name}", "http get /api/clients/{clientId}/history")
                .doesNotContainIgnoringCase(CANARY)
                .doesNotContain(client);
    }

    /** A problem names the address that was asked for, in which no word of a record ever stands. */
    private static String withoutAddress(String problem) {
        return problem.replaceFirst("\"instance\":\"[^\"]*\"", "");
    }

    private static String registered() throws Exception {
        var answer = Node.asked(sent("/api/clients", """
                {"name": "%s", "dateOfBirth": "1979-04-02", "registeredOn": "2025-01-08"}""".formatted(CANARY)));
        assertThat(answer.statusCode()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).get("clientId").stringValue();
    }

    private static List<Supplier<HttpRequest.Builder>> requests(String client) {
        var record = "/api/clients/" + client;
        var commands = record + "/commands/";
        return List.of(
                () -> sent("/api/clients", "{\"name\": \"%s\", \"dateOfBirth\": \"%1$s\"}".formatted(CANARY)),
                () -> sent("/api/clients", "{\"name\": \"" + CANARY),
                () -> sent("/api/clients", "{\"name\": \"a\", \"name\": \"" + CANARY + "\"}"),
                () -> sent("/api/clients", "{\"name\": \"" + CANARY.repeat(1_000) + "\"}"),
                () -> sent(commands + "correct-client-details", """
                        {"name": "%s", "dateOfBirth": "1979-04-02", "reason": "%1$s"}""".formatted(CANARY)),
                () -> sent(commands + "open-episode", """
                        {"presentingComplaint": "%s", "statedGoal": "%1$s", "openedOn": "2024-01-13"}""".formatted(CANARY)),
                () -> sent(commands + "open-episode", """
                        {"presentingComplaint": "%s", "statedGoal": "%1$s", "openedOn": "2025-01-13"}""".formatted(CANARY)),
                () -> sent(
                        commands + "record-finding", "{\"structure\": \"%s\", \"note\": \"%1$s\"}".formatted(CANARY)),
                () -> sent(commands + CANARY, "{}"),
                () -> sent(
                        "/api/people",
                        "{\"personId\": \"%s\", \"name\": \"%s\", \"roles\": [\"THERAPIST\"]}"
                                .formatted(UUID.randomUUID(), CANARY)),
                () -> sent(commands + "open-episode", "{}").setHeader("Content-Type", "text/" + CANARY),
                () -> sent(commands + "open-episode", "{}").setHeader("Idempotency-Key", CANARY),
                () -> sent(commands + "open-episode", "{}").header("If-Match", CANARY),
                () -> sent(commands + "open-episode", "{}").setHeader("X-CSRF-TOKEN", CANARY),
                () -> Node.COMMAND.byOwner("/api/clients").method(CANARY, BodyPublishers.noBody()),
                () -> Node.QUERY
                        .byOwner(record)
                        .header("baggage", "a=" + CANARY)
                        .header("traceparent", TRACE)
                        .header("tracestate", "a=" + CANARY),
                () -> Node.COMMAND.at("/api/clients").header("Cookie", "__Host-anamnesis-session=" + CANARY),
                () -> Node.COMMAND.at("/api/clients").header("Authorization", "Basic " + CANARY),
                () -> Node.COMMAND.at("/api/clients").header("Authorization", "Bearer " + CANARY),
                () -> Node.COMMAND.at("/api/clients").header("Authorization", "Bearer e30.e30." + CANARY),
                () -> Node.QUERY.byOwner(record + "/care-plan"),
                () -> Node.QUERY.byOwner(record + "/history?a%20" + CANARY + "=1"),
                () -> Node.QUERY.byOwner(record + "/history/" + CANARY),
                () -> Node.QUERY.byOwner(record + "/care-plan?asOf=" + CANARY),
                () -> Node.QUERY.byOwner("/api/clients?name=" + CANARY),
                () -> Node.QUERY.byOwner("/api/clients?sort=" + CANARY),
                () -> Node.QUERY.byOwner("/api/clients?after=" + CANARY),
                () -> Node.QUERY.byOwner(record + "/care-plan").header("Anamnesis-Purpose", CANARY),
                () -> Node.QUERY.byOwner(record + "/care-plan").header("Anamnesis-Position", CANARY),
                () -> Node.QUERY.byOwner("/api/reports/practice?from=" + CANARY));
    }

    private static HttpRequest.Builder sent(String path, String body) {
        return Node.COMMAND
                .byOwner(path.replace(CANARY, CANARY.toLowerCase(Locale.ROOT)))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
    }

    private static String text(ILoggingEvent line) {
        return line.getFormattedMessage() + line.getMDCPropertyMap() + text(line.getThrowableProxy());
    }

    private static String text(@Nullable IThrowableProxy failure) {
        return failure == null
                ? ""
                : failure.getClassName()
                        + failure.getMessage()
                        + text(failure.getCause())
                        + Stream.of(failure.getSuppressed())
                                .map(CanaryTest::text)
                                .toList();
    }
}
