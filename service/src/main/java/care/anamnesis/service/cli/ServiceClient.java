package care.anamnesis.service.cli;

import care.anamnesis.events.Sought;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service, called over HTTP like any client. */
final class ServiceClient {
    static final JsonMapper JSON = JsonMapper.shared();

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI url;
    private final Supplier<String> authorization;
    private final Failure unknown;
    private final Progress progress;

    /**
     * @param authorization for each request
     * @param unknown why the service does not know who asks
     */
    ServiceClient(URI url, Supplier<String> authorization, Failure unknown, Progress progress) {
        this.url = url;
        this.authorization = authorization;
        this.unknown = unknown;
        this.progress = progress;
    }

    Progress progress() {
        return progress;
    }

    JsonNode get(String path) {
        return read(send("GET", path, "application/json"));
    }

    JsonNode post(String path) {
        return read(send("POST", path, "application/json"));
    }

    JsonNode post(String path, Map<String, String> form) {
        var fields = parameters(form).substring(1);
        return read(send(
                path,
                "application/json",
                it -> it.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields))));
    }

    HttpResponse<InputStream> download(String path, String form) {
        return send("GET", path, form);
    }

    /** The id of a client who is given by id, or by parts of the name that no other client's name has. */
    String client(String given) {
        if (ID.matcher(given).matches()) {
            return given;
        }
        var sought = Sought.of(given);
        var found =
                clients().stream().filter(client -> sought.isIn(name(client))).toList();
        if (found.isEmpty()) {
            throw new Failure(Failure.REFUSED, "No client's name has “" + given + "” in it.");
        }
        if (found.size() > 1) {
            throw new Failure(
                    Failure.REFUSED,
                    found.stream()
                            .limit(10)
                            .map(client -> client.get("clientId").stringValue() + "  " + name(client))
                            .collect(Collectors.joining(
                                    "\n  ", "Several clients are called so, say which by its id:\n  ", "")));
        }
        return found.getFirst().get("clientId").stringValue();
    }

    private List<JsonNode> clients() {
        var clients = new ArrayList<JsonNode>();
        var page = get("/api/clients?limit=200");
        page.get("clients").forEach(clients::add);
        while (!page.get("next").isNull()) {
            page = get("/api/clients?limit=200&after=" + page.get("next").asString());
            page.get("clients").forEach(clients::add);
        }
        return clients;
    }

    /** Every entry of a record, page by page. */
    List<JsonNode> history(String client, Map<String, String> filters) throws Exception {
        var question = "/api/clients/" + client + "/history?limit=200" + parameters(filters);
        return progress.during("reading", -1, reached -> {
            var entries = new ArrayList<JsonNode>();
            var page = get(question);
            page.get("entries").forEach(entries::add);
            while (!page.get("next").isNull()) {
                reached.accept(entries.size());
                page = get(question + "&after=" + page.get("next").stringValue());
                page.get("entries").forEach(entries::add);
            }
            return entries;
        });
    }

    static String parameters(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> "&" + value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private static String name(JsonNode client) {
        return client.get("name").stringValue();
    }

    private HttpResponse<InputStream> send(String method, String path, String accept) {
        return send(path, accept, it -> it.method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<InputStream> send(String path, String accept, UnaryOperator<HttpRequest.Builder> completed) {
        try {
            var request = HttpRequest.newBuilder(url.resolve(path))
                    .header("Authorization", authorization.get())
                    .header("Accept", accept)
                    .timeout(PATIENCE);
            return checked(http.send(completed.apply(request).build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new Failure(Failure.UNREACHABLE, "Nothing answers at " + url + ".");
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.USAGE, url + " is not the address of a service.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.UNREACHABLE, "Interrupted.");
        }
    }

    private HttpResponse<InputStream> checked(HttpResponse<InputStream> answer) throws IOException {
        var status = answer.statusCode();
        if (status < 300) {
            return answer;
        }
        var why = detail(answer.body().readAllBytes());
        throw switch (status) {
            case 401 -> unknown;
            case 400, 403, 404, 406, 409, 410, 422 -> new Failure(Failure.REFUSED, why);
            case 429, 503 -> new Failure(Failure.UNREACHABLE, why);
            default -> new Failure(Failure.DEFECT, "The service answered with " + status + ". " + why);
        };
    }

    private static String detail(byte[] body) {
        try {
            return JSON.readTree(body).path("detail").asString("It gave no reason.");
        } catch (JacksonException _) {
            return "It gave no reason.";
        }
    }

    private static JsonNode read(HttpResponse<InputStream> answer) {
        try (var body = answer.body()) {
            return JSON.readTree(body);
        } catch (IOException | JacksonException _) {
            throw new Failure(Failure.DEFECT, "This program does not understand the service's answer.");
        }
    }
}
