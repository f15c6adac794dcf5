package care.anamnesis.service.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Where the service gives out tokens. */
final class TokenService {
    static final String CLIENT = "anamnesis-command-line";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI service;

    record Answer(int status, JsonNode body) {
        /** The one word that OAuth has for it; empty if it is none. */
        String error() {
            return body.path("error").asString("");
        }

        boolean isRefused() {
            return status == 400 || status == 401;
        }

        Failure failure() {
            return switch (status) {
                case 404, 405 ->
                    new Failure(
                            Failure.REFUSED,
                            "This service gives no tokens to the command line. In a demo, name a person: --user.");
                case 429, 503 ->
                    new Failure(Failure.UNREACHABLE, body.path("detail").asString("The service is busy. Try again."));
                default -> new Failure(Failure.DEFECT, "The service answered with " + status + ". " + error());
            };
        }
    }

    TokenService(URI service) {
        this.service = service;
    }

    Answer post(String path, Map<String, String> form) {
        var fields = "client_id=" + CLIENT + ServiceClient.parameters(form);
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            var answer = http.send(
                    HttpRequest.newBuilder(service.resolve("/oauth2/" + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Accept", "application/json")
                            .timeout(PATIENCE)
                            .POST(HttpRequest.BodyPublishers.ofString(fields))
                            .build(),
                    BodyHandlers.ofString());
            return new Answer(answer.statusCode(), json(answer.body()));
        } catch (IOException e) {
            throw new Failure(Failure.UNREACHABLE, "Nothing answers at " + service + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.UNREACHABLE, "Interrupted.");
        }
    }

    private static JsonNode json(String body) {
        try {
            return ServiceClient.JSON.readTree(body);
        } catch (JacksonException _) {
            return JsonNodeFactory.instance.missingNode();
        }
    }
}
