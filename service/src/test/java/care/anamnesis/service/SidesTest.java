package care.anamnesis.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.AccessEvent.AccessRefused;
import care.anamnesis.service.limit.Limited;
import care.anamnesis.service.limit.Limits;
import care.anamnesis.service.limit.TooOften;
import care.anamnesis.service.session.SessionElsewhere;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One process takes commands, another one answers. */
@ResourceLock("refusals")
class SidesTest {
    @Test
    void a_person_who_signed_in_elsewhere_writes_through_one_process_and_reads_from_the_other() throws Exception {
        var answer = Node.asked(Node.COMMAND
                .byOwner("/api/clients")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("""
                        {"name": "Jonas Weber", "dateOfBirth": "1979-04-02", "registeredOn": "2025-01-08"}""")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var client = json(answer).get("clientId").stringValue();

        var plan = Node.asked(Node.QUERY
                .byOwner("/api/clients/" + client + "/care-plan")
                .header(
                        "Anamnesis-Position",
                        answer.headers().firstValue("Anamnesis-Position").orElseThrow()));

        assertThat(plan.statusCode()).as(plan.body()).isEqualTo(200);
        assertThat(plan.body()).contains("Jonas Weber");
        var elsewhere = Node.asked(Node.COMMAND.byOwner("/api/clients/" + client + "/care-plan"));
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(isProblem(elsewhere, "urn:anamnesis:problem:nothing-here")).isTrue();
        var unheard = Node.asked(Node.QUERY
                .byOwner("/api/clients/" + client + "/commands/open-episode")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(unheard.statusCode()).isEqualTo(404);
        assertThat(isProblem(unheard, "urn:anamnesis:problem:nothing-here")).isTrue();
    }

    @Test
    void a_person_who_proved_long_ago_who_she_is_writes_but_is_asked_again_before_she_signs() throws Exception {
        var person = UUID.randomUUID();
        var therapist = Node.therapist(person, "Nora Winter");
        var tired = therapist.provenBefore(Duration.ofMinutes(6), Node.COMMAND.context());
        var log = Node.COMMAND.context().getBean(EventLog.class);

        var written = Node.asked(sent(tired, "/api/clients", """
                {"name": "Mona Reuter", "dateOfBirth": "1984-06-11", "registeredOn": "2025-01-08"}"""));
        var address = "/api/clients/" + json(written).get("clientId").stringValue() + "/commands/sign-visit";
        var signature = "{\"visitId\": \"%s\", \"signedOn\": \"2025-01-20\"}".formatted(UUID.randomUUID());
        var signed = Node.asked(sent(tired, address, signature));

        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(401);
        assertThat(isProblem(signed, "urn:anamnesis:problem:insufficient-user-authentication"))
                .isTrue();
        assertThat(signed.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge)
                        .startsWith("Session realm=\"Anamnesis\", error=\"insufficient_user_authentication\"")
                        .endsWith("max_age=300"));
        assertThat(Node.asked(sent(tired, address + "?try=true", signature)).statusCode())
                .as("trying signs nothing")
                .isEqualTo(404);
        assertThat(Node.asked(sent(therapist, address, signature)).statusCode())
                .as("there is no such visit")
                .isEqualTo(404);
        assertThat(log.byStream(null, log.head(), AccessRefused.class, 10_000))
                .extracting(refused -> refused.read().metadata().get("actorId"))
                .doesNotContain(person.toString());
        assertThat(log.stream(json(written).get("clientId").stringValue(), 1, 9)
                        .getFirst()
                        .metadata())
                .containsEntry("factor", "PASSKEY")
                .hasEntrySatisfying(
                        "factorAge", age -> assertThat(Integer.parseInt(age)).isGreaterThanOrEqualTo(360));
    }

    @Test
    void a_person_who_sends_too_many_commands_is_told_to_wait_and_goes_on_reading() throws Exception {
        var limits = Node.COMMAND.context().getBean(Limits.class);
        var person = UUID.randomUUID();
        var busy = Node.therapist(person, "Lena Vogt");
        var taken = new AtomicInteger();
        assertThatThrownBy(() -> {
                    while (true) {
                        limits.take(Limited.COMMANDS, person.toString());
                        taken.incrementAndGet();
                    }
                })
                .isInstanceOf(TooOften.class);

        var command = Node.asked(sent(busy, "/api/clients", "{}"));
        var page = Node.asked(sent(busy, "/people", "").header("Accept", "text/html"));

        assertThat(command.statusCode()).as(command.body()).isEqualTo(429);
        assertThat(isProblem(command, "urn:anamnesis:problem:too-many-commands"))
                .isTrue();
        assertThat(command.headers().firstValue("Retry-After").map(Integer::parseInt))
                .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(3_000, 3_600));
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(Node.asked(Node.QUERY.at("/api/clients", busy)).statusCode()).isEqualTo(200);
        assertThat(taken).hasValue(1_000);
        assertThat(Node.asked(sent(Node.owner(), "/api/clients", "{}")).statusCode())
                .as("of somebody else")
                .isEqualTo(422);
        assertThat(Node.asked(Node.COMMAND.measured("/actuator/prometheus")).body())
                .containsPattern("(?m)^anamnesis_limited_requests_total\\{limit=\"too-many-commands\"} [1-9]");
    }

    private static HttpRequest.Builder sent(SessionElsewhere session, String path, String body) {
        return Node.COMMAND
                .at(path, session)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
    }

    @ParameterizedTest
    @EnumSource
    void a_stranger_gets_a_problem_and_stands_in_the_log(Node node) throws Exception {
        var log = node.context().getBean(EventLog.class);
        var client = UUID.randomUUID();

        var answer = Node.asked(node.at("/api/clients/" + client));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(isProblem(answer, "about:blank")).isTrue();
        assertThat(log.byStream(null, log.head(), AccessRefused.class, 10_000))
                .extracting(refused -> ((AccessRefused) refused.read().payload()).clientId())
                .containsOnlyOnce(client);
    }

    @ParameterizedTest
    @CsvSource({"COMMAND, GET, /api/clients", "COMMAND, DELETE, /api/people", "QUERY, POST, /api/clients"})
    void an_address_that_the_other_side_has_with_another_method_is_unknown(Node node, String method, String address)
            throws Exception {
        var answer = Node.asked(node.byOwner(address).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(isProblem(answer, "urn:anamnesis:problem:nothing-here")).isTrue();
        assertThat(answer.headers().firstValue("Allow")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void pages_are_nowhere(Node node) throws Exception {
        for (var page : List.of("/", "/sign-in", "/invitation", "/css/base.css")) {
            var answer = Node.asked(node.byOwner(page));

            assertThat(answer.statusCode()).as(page).isEqualTo(404);
            assertThat(isProblem(answer, "urn:anamnesis:problem:nothing-here")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_the_server_cannot_read_is_answered_with_a_problem(Node node) throws Exception {
        assertThat(node.spoken("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @EnumSource
    void each_is_ready_by_what_it_runs(Node node) throws Exception {
        assertThat(Node.asked(node.at("/readyz")).statusCode()).isEqualTo(200);
        assertThat(Node.asked(node.at("/livez")).statusCode()).isEqualTo(200);
    }

    @Test
    void projections_run_only_where_it_answers() {
        assertThat(projections(Node.COMMAND)).isZero();
        assertThat(projections(Node.QUERY)).isPositive();
    }

    private static int projections(Node node) {
        return node.context()
                .getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .size();
    }

    private static boolean isProblem(HttpResponse<String> answer, String type) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                && json(answer).get("type").stringValue().equals(type);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
