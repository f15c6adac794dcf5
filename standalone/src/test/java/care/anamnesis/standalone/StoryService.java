package care.anamnesis.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.standalone.practice.AsIfAt;
import care.anamnesis.standalone.practice.PracticeClock;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One service for several test classes, with the client of the founding story alone, in London. */
final class StoryService {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ConfigurableApplicationContext SERVICE = start();

    static {
        Stream.of("rebuild", "compare").forEach(StoryService::operate);
    }

    /** The answers of all queries before any test has sent or written anything. */
    static final List<Answer> FIRST_ANSWERS = Question.ALL.stream()
            .map(question -> new Answer(question, ask(question)))
            .toList();

    record Answer(Question question, HttpResponse<byte[]> response) {
        @Override
        public String toString() {
            return question.name();
        }
    }

    private StoryService() {}

    /** The answer to the question of this name before any test has sent or written anything. */
    static HttpResponse<byte[]> firstAnswer(String question) {
        return FIRST_ANSWERS.stream()
                .filter(answer -> answer.question().name().equals(question))
                .map(Answer::response)
                .findFirst()
                .orElseThrow();
    }

    static Instant started() {
        return Instant.ofEpochMilli(SERVICE.getStartupDate());
    }

    static int port() {
        return SERVICE.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    static HttpRequest.Builder request(String person, String path) {
        return DemoRequests.request("http://localhost:" + port(), person, path);
    }

    /** Until it is done. */
    private static void operate(String operation) {
        var path = "/api/projections/care-plan/" + operation;
        send(request("supervisor", path).POST(HttpRequest.BodyPublishers.noBody()));
        var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!new String(send(request("supervisor", path)).body(), UTF_8).contains("\"phase\":\"DONE\"")) {
            assertThat(System.nanoTime()).as(operation + " within a minute").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** With everything in the log by now. */
    private static HttpResponse<byte[]> ask(Question question) {
        var head = SERVICE.getBean(EventLog.class).head();
        return send(request(question.person(), question.path().replace("{client}", DemoRequests.CLIENT))
                .headers(question.headers())
                .header("Anamnesis-Position", Long.toString(head)));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static ConfigurableApplicationContext start() {
        var settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--demo-clients=0",
                "--anamnesis.time-zone=Europe/London",
                "--anamnesis.query.wait=60s"));
        TestDatabase.fresh().register((name, value) -> settings.add("--" + name + "=" + value));
        return Standalone.application()
                .initializers((GenericApplicationContext context) ->
                        context.registerBean(AsIfAt.class, () -> new AsIfAt(context.getBean(PracticeClock.class))))
                .run(settings.toArray(String[]::new));
    }
}
