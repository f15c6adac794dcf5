package care.anamnesis.standalone.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person with their own browser. All browser errors are recorded: a test fails for an error in a script, for a
 * resource that cannot be loaded, and for anything that the content policy forbids.
 */
final class Visitor implements AutoCloseable {
    static final int WIDE = 1440;
    static final int NARROW = 390;

    private static final int HEIGHT = 900;

    /** A module of ours, where a test does what a script does. */
    private static final String IMPORTED =
            "window.imported = name => import(new URL(name, document.querySelector('script[type=module]').src))";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d\\d-\\d\\d");

    private static final boolean EVERY_LOOK = Boolean.getBoolean("anamnesis.every-look");

    /** Of what is alike, such as panels; with {@code -Danamnesis.every-look=true} each. */
    static final int ONE_IN = EVERY_LOOK ? 1 : 3;

    private static final List<Look> LOOKS = List.of(
            new Look(ColorScheme.LIGHT, WIDE),
            new Look(ColorScheme.DARK, NARROW),
            new Look(ColorScheme.LIGHT, NARROW),
            new Look(ColorScheme.DARK, WIDE));

    private record Look(ColorScheme theme, int width) {}

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> traffic = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private @Nullable String person;
    private boolean looksAtNothing;

    Visitor() {
        this("en-GB", "Europe/London");
    }

    Visitor(String language, String zone) {
        context = Chromium.get()
                .newContext(new NewContextOptions()
                        .setBaseURL(DemoService.address())
                        .setLocale(language)
                        .setTimezoneId(zone)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                        .setViewportSize(WIDE, HEIGHT));
        context.setDefaultTimeout(Chromium.PATIENCE);
        context.addInitScript(IMPORTED);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onResponse(answer -> traffic.add(answer.request().method() + " " + answer.url() + " " + answer.status()));
        page.onRequestFailed(request -> traffic.add(request.method() + " " + request.url() + " " + request.failure()));
    }

    /** With the first page after signing in, if no other page was requested. */
    Page page() {
        if (looksAtNothing) {
            goesTo("/");
        }
        return page;
    }

    /** @return the name by which the visitor has signed in */
    String person() {
        return requireNonNull(person, "nobody has signed in");
    }

    /** Signs in as the demo person of this name, by the form, but without opening any page. */
    Visitor signedInAs(String person) {
        var form = context.request().get("/sign-in").text();
        var token = TOKEN.matcher(form);
        assertThat(token.find()).as(form).isTrue();
        var answer = context.request()
                .post(
                        "/sign-in",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("username", person)
                                        .set("password", "demo")
                                        .set("_csrf", token.group(1)))
                                .setMaxRedirects(0));
        assertThat(answer.headers().get("location")).isNotNull().doesNotContain("sign-in");
        this.person = person;
        looksAtNothing = true;
        return this;
    }

    /** Chooses the demo person of this name on the page where people sign in. */
    Visitor choosesToBe(String person) {
        page.navigate("/sign-in");
        page.locator("button.choice[value=" + person + "]").click();
        page.waitForURL(address -> !address.endsWith("/sign-in"));
        return this;
    }

    /** As after half an hour without a request: the service no longer knows the session. */
    Visitor losesTheSession() {
        context.clearCookies();
        return this;
    }

    Visitor goesTo(String path) {
        looksAtNothing = false;
        page.navigate(path);
        return this;
    }

    Visitor presses(String... keys) {
        for (var key : keys) {
            page().keyboard().press(key);
        }
        return this;
    }

    /** A page that reports a failure loads with its status, and the browser logs that. */
    Visitor expects(int status) {
        expected.add("status of " + status);
        expected.add("Status Error Code " + status);
        return this;
    }

    String path() {
        return page().url().substring(DemoService.address().length());
    }

    /** A request that never gets an answer: the browser logs that. */
    Visitor expectsNoAnswer() {
        expected.add("net::ERR_");
        return this;
    }

    /**
     * No accessibility violation, and nothing beyond the edge of the screen: in the one look that falls to this page;
     * with {@code -Danamnesis.every-look=true} in both themes at both widths.
     */
    void findsThePageInOrder() {
        var kind = IDENTITY.matcher(path()).replaceAll("");
        at(
                EVERY_LOOK ? LOOKS : List.of(LOOKS.get(Math.floorMod(kind.hashCode(), LOOKS.size()))),
                look -> isInOrder(new AxeBuilder(page), path(), look));
    }

    /**
     * Only parts that are opened on a page one after the other and are gone after a reload: one in three, alternately in
     * one look and in another; with {@code -Danamnesis.every-look=true} each in each.
     */
    void findsInOrder(String part, List<Runnable> openings) {
        var looks = EVERY_LOOK ? LOOKS : LOOKS.subList(0, 2);
        var step = EVERY_LOOK ? 1 : ONE_IN * looks.size();
        at(looks, look -> {
            for (var i = EVERY_LOOK ? 0 : ONE_IN * looks.indexOf(look); i < openings.size(); i += step) {
                openings.get(i).run();
                isInOrder(
                        new AxeBuilder(page).include(part),
                        page.locator(part).first().innerText(),
                        look);
            }
        });
    }

    private void at(List<Look> looks, Consumer<Look> found) {
        for (var look : looks) {
            page().setViewportSize(look.width(), HEIGHT);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.theme()));
            page.reload(); // the browser keeps some inherited colours of the theme before
            found.accept(look);
        }
        page.setViewportSize(WIDE, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void isInOrder(AxeBuilder axe, String what, Look look) {
        assertThat(violations(axe)).as("%s, %s", what, look).isEmpty();
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits, %s", what, look)
                .isTrue();
    }

    /** Into the directory that {@code -Danamnesis.screenshots=docs/images} names, from the root; else nowhere. */
    void takesPictures(String name) {
        var directory = System.getProperty("anamnesis.screenshots");
        if (directory == null) {
            return;
        }
        for (var width : List.of(WIDE, NARROW)) {
            page.setViewportSize(width, HEIGHT);
            for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(theme).setMedia(Media.SCREEN));
                var file = "%s-%d-%s.png".formatted(name, width, theme.name().toLowerCase(Locale.ROOT));
                page.screenshot(new ScreenshotOptions()
                        .setPath(Path.of("..").resolve(directory).resolve(file))
                        .setFullPage(width == NARROW));
            }
        }
        page.setViewportSize(WIDE, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** What the browser has sent and what came of it, to tell why a test failed. */
    List<String> traffic() {
        return traffic;
    }

    void hasNothingToComplainAbout() {
        assertThat(complaints)
                .filteredOn(complaint -> expected.stream().noneMatch(complaint::contains))
                .isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.setLegacyMode(true).options(onlyViolations()).analyze().getViolations().stream()
                .map(Visitor::told)
                .toList();
    }

    /** Describing what is right takes longer than finding what is wrong. */
    private static AxeRunOptions onlyViolations() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }
}
