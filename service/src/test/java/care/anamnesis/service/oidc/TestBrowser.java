package care.anamnesis.service.oidc;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** A browser with cookies of its own, which shows where it is sent instead of going there. */
final class TestBrowser implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\"[^>]*content=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI service;
    private String csrf = "";

    TestBrowser(URI service) {
        this.service = service;
    }

    HttpResponse<String> opens(String path) {
        return sent(HttpRequest.newBuilder(service.resolve(path)).header("Accept", "text/html"));
    }

    int asks(String path) {
        return sent(HttpRequest.newBuilder(service.resolve(path)).header("Accept", "application/json"))
                .statusCode();
    }

    /** Where a page sends the browser. */
    URI isSentFrom(String path) {
        return URI.create(opens(path).headers().firstValue("Location").orElseThrow());
    }

    /** Takes the token against forged requests from a page. */
    TestBrowser reads(String path) {
        var found = CSRF.matcher(opens(path).body());
        if (found.find()) {
            csrf = found.group(1);
        }
        return this;
    }

    HttpResponse<String> sends(String path, String json) {
        return sent(HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("X-CSRF-TOKEN", csrf)
                .POST(ofString(json)));
    }

    HttpResponse<String> submits(String path) {
        return sent(HttpRequest.newBuilder(service.resolve(path))
                .header("X-CSRF-TOKEN", csrf)
                .POST(noBody()));
    }

    HttpResponse<String> submits(String path, String name, String value) {
        return sent(HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(ofString(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
