package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Small screens and long words. */
class PhoneTest extends BrowserTest {
    private static final int SMALL = 320;
    private static final int HEIGHT = 844;
    private static final int MOST_OF_THE_FRAME = 110;
    private static final String SURNAME = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren";
    private static final String WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk";
    private static final String ADDRESS = "https://example.org/" + "x".repeat(48);

    private static final String BEYOND_THE_EDGE = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                .filter(it => it.checkVisibility() && it.getBoundingClientRect().right > innerWidth + 1)
                .map(it => `${it.localName}.${it.className}`)""";

    /** Except elements that scroll horizontally by themselves. */
    private static final String BEYOND_THE_CARD = """
            () => [...document.querySelectorAll('.card :is(input, select, textarea, button, .badge)')]
                .filter(it => it.checkVisibility({visibilityProperty: true}))
                .filter(it => !it.closest('.chart-scroll, .filters, .audit-filters, .visually-hidden'))
                .map(it => ({it, box: it.getBoundingClientRect(), card: it.closest('.card').getBoundingClientRect()}))
                .filter(({box, card}) => box.width > 1 && box.right > card.right - 8)
                .map(({it}) => it.outerHTML.slice(0, 120))""";

    /** Without a row that is moved sideways. */
    private static final String OUT_OF_REACH = """
            () => [...document.querySelectorAll('header.shell nav')]
                .filter(it => it.checkVisibility() && it.scrollWidth > it.clientWidth)
                .map(it => it.className)""";

    private static final String FRAME = """
            () => (document.querySelector('.notice-bar')?.offsetHeight ?? 0) + document.querySelector('header.shell').offsetHeight""";

    private static final String WHERE_ONE_IS_SHOWS = """
            () => [...document.querySelectorAll(':is(.shell-nav, .tabs) > [aria-current]')]
                .map(it => it.getBoundingClientRect()).every(({left, right}) => left >= 0 && right <= innerWidth)""";

    /** Except the figure, whose zones are in a list as well, and links within a sentence. */
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('a[href], button, select, summary, textarea, input')]
                .filter(it => it.checkVisibility({visibilityProperty: true}) && !it.closest('svg, .skip'))
                .filter(it => getComputedStyle(it).display !== 'inline')
                .map(it => ({it, box: (it.closest('label') ?? it).getBoundingClientRect()}))
                .filter(({box}) => box.width > 1 && (box.width < 24 || box.height < 24))
                .map(({it}) => it.outerHTML.slice(0, 120))""";

    private static final String IS_WHOLE =
            "({parentElement: it}) => it.scrollWidth <= it.clientWidth && it.scrollHeight <= it.clientHeight";

    private static final String IS_CUT = """
            select => {
                const whole = select.cloneNode(true);
                whole.style.width = 'max-content';
                whole.style.flex = 'none';
                select.after(whole);
                const cut = select.offsetWidth < whole.offsetWidth;
                whole.remove();
                return cut;
            }""";

    private static final String COVERED = """
            () => {
                const toast = document.querySelector('#toasts').getBoundingClientRect();
                return [...document.querySelectorAll('a[href], button, select, summary, input, textarea')]
                    .filter(it => it.checkVisibility({visibilityProperty: true}))
                    .filter(it => {
                        const box = it.getBoundingClientRect();
                        return box.width > 1 && box.left < toast.right && box.right > toast.left
                            && box.top < toast.bottom && box.bottom > toast.top;
                    })
                    .map(it => it.outerHTML.slice(0, 120));
            }""";

    @Test
    void nothing_widens_a_page_and_the_frame_leaves_room_for_it() {
        var client = written(the("supervisor"));
        var page = client.visitor().page();
        var record = "/clients/" + client.id();
        var pages = List.of(
                "/clients?whose=ALL",
                record,
                record + "/history",
                record + "/replay?version=3",
                record + "/as-of?trueOn=" + RecordedClient.today(),
                record + "/diff?from=1",
                record + "/blame",
                record + "/access",
                record + "/export",
                record + "/discharge",
                record + "/practice-sheet",
                "/dashboard",
                "/operations",
                "/settings",
                "/design");

        for (var path : pages) {
            client.visitor().goesTo(path);
            for (var width : List.of(SMALL, Visitor.NARROW, 1280)) {
                page.setViewportSize(width, HEIGHT);
                assertThat((List<?>) page.evaluate(BEYOND_THE_EDGE))
                        .as("%s at %d", path, width)
                        .isEmpty();
                assertThat((List<?>) page.evaluate(BEYOND_THE_CARD))
                        .as("cards of %s at %d", path, width)
                        .isEmpty();
                page.waitForFunction(WHERE_ONE_IS_SHOWS);
                assertThat((List<?>) page.evaluate(OUT_OF_REACH))
                        .as("navigation of %s at %d", path, width)
                        .isEmpty();
            }
            page.setViewportSize(SMALL, HEIGHT);
            assertThat((int) page.evaluate(FRAME)).as("frame of %s", path).isLessThanOrEqualTo(MOST_OF_THE_FRAME);
        }
    }

    @Test
    void what_is_done_most_is_at_hand_wherever_one_is_and_every_target_is_large_enough() {
        var client = written(the("therapist"));
        var page = client.visitor().page();
        page.setViewportSize(Visitor.NARROW, HEIGHT);
        var record = page.locator("#quick button[data-panel$='/record-visit']");
        client.isLookedAt();

        assertThat(record).isInViewport();
        assertThat((List<?>) page.evaluate(SMALL_TARGETS)).as("the record").isEmpty();
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)");
        assertThat(record).isInViewport();
        record.click();
        assertThat(client.open().locator("h2").first()).hasText("Record a visit");
        assertThat((List<?>) page.evaluate(SMALL_TARGETS)).as("the panel").isEmpty();
        client.visitor().goesTo("/clients/" + client.id() + "/history");
        assertThat((List<?>) page.evaluate(SMALL_TARGETS)).as("the history").isEmpty();
        assertThat(page.locator("[data-compare]")).hasCSS("position", "static");
        page.locator("input[name=from]").first().check();
        assertThat(page.locator("[data-compare]")).hasCSS("position", "sticky");
    }

    @Test
    void every_destination_is_in_a_menu_that_names_where_one_is() {
        var page = the("supervisor").goesTo("/people").page();
        page.setViewportSize(SMALL, HEIGHT);
        var menu = page.locator(".places summary");
        assertThat(menu).hasText("People");

        menu.click();
        page.locator(".places").getByText("Operations").click();

        assertThat(page).hasTitle(Pattern.compile("Operations.*"));
        assertThat(menu).hasText("Operations");
    }

    @Test
    void every_number_of_overdue_documents_is_on_the_screen() {
        var page = the("manager").goesTo("/dashboard").page();
        page.setViewportSize(SMALL, HEIGHT);

        assertThat(page.locator(".matrix tbody tr")).not().hasCount(0);
        assertThat((boolean) page.locator(".matrix").evaluate(IS_WHOLE)).isTrue();
    }

    @Test
    void every_zone_of_the_figure_is_chosen_by_its_name_as_well() {
        var client = RecordedClient.inCare(the("therapist"), "Small Zones");
        client.visitor().page().setViewportSize(Visitor.NARROW, HEIGHT);
        var panel = client.panel("record-finding");
        var zones = panel.locator("svg [role=button][data-zone]").count();

        assertThat(panel.locator("[data-area] optgroup option")).hasCount(zones);
        panel.locator("[data-area]").selectOption(new SelectOption().setLabel("left shoulder"));

        assertThat(panel.locator(".structure-zone-name")).hasText("left shoulder");
        assertThat(panel.locator("[aria-pressed=true]")).hasAttribute("data-side", "LEFT");
        client.visitor().page().keyboard().type("deltoid");
        client.visitor().presses("Enter");
        assertThat(panel.locator("input[name=structure]")).hasValue("deltoid");
        assertThat(panel.locator("input[name=side]")).hasValue("LEFT");
    }

    @Test
    void no_unit_of_time_is_cut() {
        var client = RecordedClient.inCare(the("therapist"), "Whole Words");
        var page = client.visitor().page();

        for (var panel : List.of("establish-treatment-plan", "assign-home-practice")) {
            page.setViewportSize(Visitor.WIDE, HEIGHT);
            var units = client.panel(panel).locator("select[name$=unit]");
            assertThat(units).hasCount(1);
            assertThat((boolean) units.evaluate(IS_CUT)).as(panel).isFalse();
            page.setViewportSize(SMALL, HEIGHT);
            assertThat((boolean) units.evaluate(IS_CUT)).as(panel).isFalse();
        }
    }

    @Test
    void what_is_said_for_a_moment_covers_no_control_and_does_not_pile_up() {
        var client = written(the("therapist"));
        var page = client.visitor().page();
        client.isLookedAt();

        for (var width : List.of(Visitor.WIDE, Visitor.NARROW)) {
            page.setViewportSize(width, HEIGHT);
            says(page, "One thing is said.");
            says(page, "Another thing is said, in a sentence that is a little longer than the one before.");
            assertThat(page.locator(".toast")).hasCount(1);
            assertThat((List<?>) page.evaluate(COVERED)).isEmpty();
            page.evaluate("scrollTo(0, 900)");
            page.waitForFunction("() => (" + COVERED + ")().length === 0");
        }
        page.setViewportSize(Visitor.WIDE, HEIGHT);
        assertThat(client.panel("record-client-report")).isVisible();
        says(page, "Said beside a panel.");
        assertThat((List<?>) page.evaluate(COVERED)).isEmpty();
    }

    private static void says(Page page, String sentence) {
        page.evaluate("async sentence => (await imported('frame/toasts.js')).say(sentence)", sentence);
    }

    /** With a name, words and an address that are longer than a phone is wide. */
    private static RecordedClient written(Visitor writer) {
        var client = RecordedClient.inCare(writer, SURNAME + ", Hubert");
        var today = RecordedClient.today();
        client.has("record-finding", """
                {"structure": "latissimus-dorsi", "side": "LEFT", "part": "%1$s", "quality": "RESTRICTION", "note": "%1$s%1$s",
                 "observedOn": "%2$s"}""".formatted(WORD, today));
        client.has("record-finding", """
                {"structure": "%s", "quality": "TENDERNESS", "observedOn": "%s"}""".formatted(WORD, today));
        client.has("set-goal", """
                {"statement": "%1$s%1$s", "clientWords": "%2$s", "term": "SHORT_TERM"}""".formatted(WORD, ADDRESS));
        client.has("assign-home-practice", """
                {"kind": "BREATHING", "instructions": "%1$s%1$s", "targets": ["%1$s"],
                 "dose": {"times": 2, "every": 1, "unit": "DAY", "minutes": 5}}""".formatted(WORD));
        client.has("record-visit", """
                {"visitedOn": "%3$s", "attendance": "ATTENDED", "totalMinutes": 45,
                 "interventions": [{"name": "%1$s", "minutes": 45}], "subjective": "%2$s", "objective": "%1$s%1$s"}""".formatted(WORD, ADDRESS, today));
        client.has("record-outcome-measure", """
                {"instrument": "pain-nrs", "score": 7, "measuredOn": "%s"}""".formatted(today.minusDays(30)));
        client.has("record-outcome-measure", """
                {"instrument": "pain-nrs", "score": 5, "measuredOn": "%s"}""".formatted(today));
        client.has("record-client-report", """
                {"statement": "%s", "reportedOn": "%s"}""".formatted(ADDRESS, today));
        return client;
    }
}
