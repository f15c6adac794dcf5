package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.WaitForRequestFinishedOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The weight of a page in transferred bytes. */
class WeightTest extends BrowserTest {
    private static final Pattern ASSET = Pattern.compile("/(css|js|img|webjars|figure|structures)/.*");
    private static final int ALL_ASSETS = 130_000;
    private static final int A_RECORD = 25_000;
    private static final int A_PANEL_WITH_THE_FIGURE = 8_000;
    private static final int THE_SECTIONS_OF_AN_ENTRY = 12_000;

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/css/client.css", "/js/replay.js", "/img/icons.svg"})
    void what_is_text_travels_compressed(String path) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(DemoService.address() + path))
                    .header("Accept-Encoding", "gzip")
                    .build();
            var answer = browser.send(request, BodyHandlers.ofInputStream());
            try (var unpacked = new GZIPInputStream(answer.body())) {
                assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
                assertThat(unpacked.readAllBytes()).hasSizeGreaterThan(2_000);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/css/client.css", "/js/frame.js", "/js/words/days.js", "/webjars/htmx.org/dist/htmx.min.js"})
    void an_address_without_a_digest_is_asked_for_again(String path) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(
                    HttpRequest.newBuilder(URI.create(DemoService.address() + path))
                            .build(),
                    BodyHandlers.discarding());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        }
    }

    @Test
    void assets_are_fetched_once_and_after_that_a_record_a_panel_and_an_entry_are_light() {
        var client = RecordedClient.inCare(the("therapist"), "Light Weight");
        client.has("record-finding", """
                {"structure": "sartorius", "side": "LEFT", "quality": "RESTRICTION", "severity": "SEVERE", "observedOn": "%s"}""".formatted(RecordedClient.today()));
        client.has(
                "record-outcome-measure", """
                {"instrument": "pain-nrs", "score": 7, "measuredOn": "%s"}""".formatted(RecordedClient.today().minusDays(30)));
        var page = client.visitor().page();
        var requests = new ArrayList<Request>();
        page.onRequestFinished(requests::add);

        client.isLookedAt();
        assertThat(page.locator(".chart-picture svg")).isVisible();
        client.panel("record-finding");
        var assets = List.copyOf(requests).stream().filter(WeightTest::isAsset).toList();
        assertThat(assets)
                .allSatisfy(asset -> assertThat(headers(asset))
                        .as(asset.url())
                        .hasEntrySatisfying(
                                "cache-control", it -> assertThat(it).contains("max-age=31536000", "immutable")));
        client.isLookedAt();
        assertThat(page.locator(".chart-picture svg")).isVisible();

        requests.clear();
        client.isLookedAt();
        assertThat(page.locator(".chart-picture svg")).isVisible();
        assertThat(weight(requests, "/clients/" + client.id())).isBetween(1, A_RECORD);
        assertThat(assets(requests)).as("assets that are there already").isZero();

        requests.clear();
        var panel = client.panel("record-finding");
        assertThat(panel.locator(".structure-search")).isFocused();
        assertThat(assets(requests)).as("the figure and the structures").isZero();
        assertThat(weight(requests, "/panels/record-finding")).isBetween(1, A_PANEL_WITH_THE_FIGURE);

        panel.locator("[data-area]").selectOption(new SelectOption().setLabel("left shoulder"));
        page.keyboard().type("deltoid");
        client.visitor().presses("Enter");
        page.locator("[name=quality][value=RESTRICTION]").check();
        var changes = page.waitForRequestFinished(
                new WaitForRequestFinishedOptions()
                        .setPredicate(request -> request.url().endsWith("/clients/" + client.id())),
                () -> client.visitor().presses("Control+Enter"));
        assertThat(page.locator("#findings .finding")).hasCount(2);
        assertThat(weight(changes)).isBetween(1, THE_SECTIONS_OF_AN_ENTRY);
    }

    @Test
    void all_scripts_and_styles_of_a_page_are_small() {
        var visitor = the("supervisor").goesTo("/clients?whose=ALL&stage=ALL");
        var addresses = loaded(visitor);
        var requests = new ArrayList<Request>();
        visitor.page().onRequestFinished(requests::add);

        visitor.page().evaluate("addresses => addresses.forEach(it => fetch(it, {cache: 'reload'}))", addresses);
        visitor.page()
                .waitForCondition(
                        () -> requests.stream().filter(WeightTest::isAsset).count() == addresses.size());

        assertThat(assets(requests)).isBetween(20_000, ALL_ASSETS);
    }

    @Test
    void a_page_loads_what_it_needs_and_nothing_else() {
        var visitor = the("therapist");

        assertThat(loaded(visitor.goesTo("/settings")))
                .allSatisfy(path -> assertThat(path).doesNotContain("/body-map/", "/charts/", "/visit/", "/panels.js"))
                .anySatisfy(path -> assertThat(path).endsWith("/frame.js"));
        assertThat(loaded(visitor.goesTo("/clients")))
                .allSatisfy(path -> assertThat(path).doesNotContain("/charts/", "/record/"))
                .anySatisfy(path -> assertThat(path).endsWith("/recording/panels.js"));
        RecordedClient.newlyInCare(visitor, "Named Scripts").isLookedAt();
        assertThat(visitor.page().locator("#client")).isVisible();
        assertThat(named(visitor))
                .containsAll(loaded(visitor).stream()
                        .filter(path -> path.startsWith("/js/"))
                        .toList());
    }

    /** The scripts that the page itself names: none is found by reading another. */
    private static List<String> named(Visitor visitor) {
        return visitor.page().locator("link[rel=modulepreload], script[type=module]").all().stream()
                .map(it -> String.valueOf(it.evaluate("it => new URL(it.href ?? it.src).pathname")))
                .toList();
    }

    /** The addresses of all scripts, those that others import among them, styles and pictures. */
    private static List<String> loaded(Visitor visitor) {
        var paths = (List<?>) visitor.page().evaluate("""
            () => performance.getEntriesByType("resource").map(it => new URL(it.name).pathname)""");
        return paths.stream()
                .map(String.class::cast)
                .filter(path -> ASSET.matcher(path).matches())
                .distinct()
                .toList();
    }

    private static boolean isAsset(Request request) {
        return ASSET.matcher(URI.create(request.url()).getPath()).matches();
    }

    private static Map<String, String> headers(Request request) {
        return request.response().allHeaders();
    }

    /** Cached resources are not transferred again. */
    private static int weight(Request request) {
        return Math.max(0, request.sizes().responseBodySize);
    }

    private static int assets(List<Request> requests) {
        return sum(requests, WeightTest::isAsset);
    }

    private static int weight(List<Request> requests, String path) {
        return sum(requests, request -> URI.create(request.url()).getPath().endsWith(path));
    }

    /** Of those that have finished by now: others may finish while sizes are being read. */
    private static int sum(List<Request> requests, Predicate<Request> which) {
        return List.copyOf(requests).stream()
                .filter(which)
                .mapToInt(WeightTest::weight)
                .sum();
    }
}
