package care.anamnesis.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import care.anamnesis.query.access.ReadingPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Looks at clients as browsers do, and hears what is told. */
final class Lines implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Line> open = new ArrayList<>();

    Line look(int port, String person, UUID client) {
        var answer = http.sendAsync(request(port, person, client), BodyHandlers.ofInputStream())
                .join();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var line = new Line(answer.body());
        open.add(line);
        return line;
    }

    int status(int port, @Nullable String person, UUID client) {
        try {
            return http.send(request(port, person, client), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** As somebody with a session, without a connection. */
    void watch(LiveRecords records, ReadingPolicy policy, String person, UUID client, String session) {
        var scope = policy.records(new Actor(person, "Demo Person", Role.SUPERVISOR));
        records.watch(scope, client, session);
    }

    /** Looks again and again, for ten seconds. */
    void until(BooleanSupplier condition) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        open.forEach(Line::close);
        open.clear();
    }

    private static HttpRequest request(int port, @Nullable String person, UUID client) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/clients/" + client + "/live"))
                .header("Accept", "text/event-stream");
        if (person != null) {
            var named = Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + named);
        }
        return request.build();
    }
}
