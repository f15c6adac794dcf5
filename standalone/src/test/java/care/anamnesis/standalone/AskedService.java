package care.anamnesis.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** A running service, asked by the therapist. */
record AskedService(String address) {
    static final String ALIVE = "/actuator/health/liveness";
    static final String READY = "/actuator/health/readiness";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> PAGES = List.of("/clients", "/clients/%s", "/clients/%s/history");
    private static final List<String> ANSWERS =
            List.of("/api/clients", "/api/clients/%s/care-plan", "/api/clients?sort=DUE", "/api/clients/%s/history");

    HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(request(path, "*/*"), HttpResponse.BodyHandlers.ofString());
    }

    /** All at once, of pages and of answers to programs. */
    List<CompletableFuture<HttpResponse<String>>> manyReaders(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> i % 3 == 0
                        ? request(PAGES.get(i / 3 % PAGES.size()), "text/html")
                        : request(ANSWERS.get(i % ANSWERS.size()), "application/json"))
                .map(request -> HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList();
    }

    /** In the language of the request. */
    static void assertToldToAskAgain(CompletableFuture<HttpResponse<String>> reader) {
        var answer = reader.join();
        assertThat(answer.statusCode()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        if (answer.request().headers().firstValue("Accept").orElseThrow().equals("text/html")) {
            assertThat(answer.body()).contains("<h1");
        } else {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("urn:anamnesis:problem:");
        }
    }

    void awaitReady() throws Exception {
        var deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (get(READY).statusCode() != 200) {
            assertThat(System.nanoTime()).as("Ready within two minutes").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private HttpRequest request(String path, String accept) {
        return DemoRequests.request(address, "therapist", path.formatted(UUID.randomUUID()))
                .header("Accept", accept)
                .build();
    }
}
