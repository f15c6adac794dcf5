package care.anamnesis.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.standalone.DemoRequests;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program of a demo person sends to the one service of the test run, without a browser. */
final class DemoPrograms {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private DemoPrograms() {}

    /** Sends a command. */
    static JsonNode send(String person, String path, String command) {
        return answer(request(person, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(command)));
    }

    static JsonNode ask(String person, String path) {
        return answer(request(person, path));
    }

    private static HttpRequest.Builder request(String person, String path) {
        return DemoRequests.request(DemoService.address(), person, path);
    }

    private static JsonNode answer(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer + " " + answer.body()).isBetween(200, 299);
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
