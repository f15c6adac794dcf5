package care.anamnesis.standalone.opening;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.standalone.Standalone;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A service is paused with a half-played demo practice: its first runner waits. */
class OpeningTest {
    private static final CountDownLatch held = new CountDownLatch(1);
    private static final CountDownLatch release = new CountDownLatch(1);
    private static final AtomicReference<ConfigurableApplicationContext> service = new AtomicReference<>();
    private static final HttpClient browser = HttpClient.newHttpClient();
    private static final Thread start = Thread.ofPlatform().unstarted(OpeningTest::run);

    @TempDir
    private static Path data;

    @BeforeAll
    static void hold_it_half_way() throws InterruptedException {
        start.start();
        held.await();
    }

    @AfterAll
    static void end() throws InterruptedException {
        release.countDown();
        start.join();
        service.get().close();
        browser.close();
    }

    @Test
    void with_the_address_of_a_database_it_starts_none_of_its_own() {
        assertThat(data).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/clients", "/clients/0198a1b2-0000-7000-8000-000000000001?asOf=2025-03-03", "/sign-in"})
    void a_browser_is_shown_at_any_address_what_is_being_played_and_how_far(String address) throws Exception {
        var answer = asked(address, "text/html");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'");
        assertThat(answer.body())
                .contains("The demo practice is being played")
                .containsPattern("<progress[^>]* value=\"50\"")
                .contains("1,234 entries written, up to 2 July 2025");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/clients", "/api/audit/entries", "/v3/api-docs", "/sign-in", "/css/../api/clients"})
    void whatever_else_asks_is_told_to_come_again(String address) throws Exception {
        var answer = asked(address, "application/json");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void health_says_that_the_service_lives_and_takes_no_requests_yet() throws Exception {
        assertThat(asked("/actuator/health/liveness", "*/*").statusCode()).isEqualTo(200);
        assertThat(asked("/actuator/health/readiness", "*/*").statusCode()).isEqualTo(503);
        assertThat(asked("/livez", "*/*").statusCode()).isEqualTo(200);
        assertThat(asked("/readyz", "*/*").statusCode()).isEqualTo(503);
    }

    @Test
    void the_page_and_what_it_asks_for_need_nobody_to_be_signed_in() throws Exception {
        assertThat(asked("/js/opening.js", "*/*").statusCode()).isEqualTo(200);
        assertThat(asked("/css/anamnesis.css", "*/*").statusCode()).isEqualTo(200);
        assertThat(asked("/opening/progress", "application/json").body())
                .isEqualTo("{\"open\":false,\"percent\":50,\"says\":\"1,234 entries written, up to 2 July 2025\"}");
    }

    private static HttpResponse<String> asked(String address, String accept) throws Exception {
        var environment = service.get().getEnvironment();
        var request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + address))
                .header("Accept", accept)
                .header("Accept-Language", "en-GB")
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private static void run() {
        var settings =
                new ArrayList<>(List.of("--server.port=0", "--demo-clients=0", "--anamnesis.founding-story=false"));
        settings.add("--anamnesis.data=" + data);
        TestDatabase.fresh().register((name, value) -> settings.add("--" + name + "=" + value));
        Standalone.application()
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("before", ApplicationRunner.class, () -> _ -> halfWay(context)))
                .run(settings.toArray(String[]::new));
    }

    private static void halfWay(ConfigurableApplicationContext context) throws InterruptedException {
        context.getBean(Opening.class)
                .played(
                        Instant.parse("2025-01-01T00:00:00Z"),
                        Instant.parse("2025-07-02T12:00:00Z"),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        1_234);
        service.set(context);
        held.countDown();
        release.await();
    }
}
