package care.anamnesis.standalone.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person at a service over HTTP, as our pages speak to it: a session, its CSRF token, and a passkey to begin it with. */
public final class PasskeySession {
    public static final JsonMapper JSON = JsonMapper.shared();

    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\"[^>]*content=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String csrf = "";

    public PasskeySession(HttpClient http, URI address) {
        this.http = http;
        this.address = address;
    }

    public PasskeySession(HttpClient http, URI address, Map<String, String> cookies) {
        this(http, address);
        this.cookies.putAll(cookies);
    }

    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    /** Follows an invitation: registers a passkey, and is signed in. */
    public Passkey accepts(URI link) {
        return accepts(link, Passkey.at(address.toString(), address.getHost()));
    }

    /** @param passkey a device that knows the service by its address in the browser, wherever this request goes */
    public Passkey accepts(URI link, Passkey passkey) {
        var token = link.getFragment();
        opens(link.getPath());
        var offer = json(posts("/invitation/offer", Map.of("token", token)), 200);
        var credential = passkey.made(offer.get("options"));
        json(
                posts(
                        "/invitation",
                        Map.of(
                                "token",
                                token,
                                "id",
                                offer.get("id").stringValue(),
                                "label",
                                "Program",
                                "credential",
                                credential)),
                200);
        opens("/");
        return passkey;
    }

    public void signsIn(Passkey passkey) {
        cookies.clear();
        opens("/sign-in");
        var question = json(posts("/sign-in/passkey/question", Map.of()), 200);
        json(
                posts(
                        "/sign-in/passkey",
                        Map.of(
                                "id",
                                question.get("id").stringValue(),
                                "credential",
                                passkey.answered(question.get("options")))),
                200);
        opens("/");
    }

    /** A page, whose CSRF token counts from then on. */
    public String opens(String page) {
        var answer = asks(page, "text/html");
        if (answer.statusCode() == 302) {
            return opens(address.resolve(answer.headers().firstValue("Location").orElseThrow())
                    .getPath());
        }
        var text = new String(expects(answer, 200).body(), UTF_8);
        var token = CSRF.matcher(text);
        if (token.find()) {
            csrf = token.group(1);
        }
        return text;
    }

    public HttpResponse<byte[]> asks(String path, String accept) {
        return sends(HttpRequest.newBuilder(address.resolve(path)).header("Accept", accept));
    }

    /** With everything in it that was written up to a position. */
    public HttpResponse<byte[]> asks(String path, String accept, long position) {
        return sends(HttpRequest.newBuilder(address.resolve(path))
                .header("Accept", accept)
                .header("Anamnesis-Position", Long.toString(position)));
    }

    public HttpResponse<byte[]> posts(String path, Object body) {
        return posts(path, body, UUID.randomUUID().toString());
    }

    /** @param key the same one when it is asked again: it counts once */
    public HttpResponse<byte[]> posts(String path, Object body, String key) {
        return sends(HttpRequest.newBuilder(address.resolve(path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header("X-CSRF-TOKEN", csrf)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public static JsonNode json(HttpResponse<byte[]> answer, int status) {
        return JSON.readTree(expects(answer, status).body());
    }

    public static HttpResponse<byte[]> expects(HttpResponse<byte[]> answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError("%s %s: %d and not %d: %s"
                    .formatted(
                            answer.request().method(),
                            answer.uri().getPath(),
                            answer.statusCode(),
                            status,
                            new String(answer.body(), UTF_8)));
        }
        return answer;
    }

    private HttpResponse<byte[]> sends(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = patiently(request.timeout(PATIENCE).build());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whoever is told to come back later does. */
    private HttpResponse<byte[]> patiently(HttpRequest request) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            var later = later(answer);
            if (later == null || System.nanoTime() + later.toNanos() > until) {
                return answer;
            }
            Thread.sleep(later);
        }
    }

    private static @Nullable Duration later(HttpResponse<byte[]> answer) {
        return switch (answer.statusCode()) {
            case 429, 503 ->
                Duration.ofSeconds(
                        answer.headers().firstValueAsLong("Retry-After").orElse(1));
            default -> null;
        };
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
