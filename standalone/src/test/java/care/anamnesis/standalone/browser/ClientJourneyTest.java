package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.standalone.DemoRequests;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

class ClientJourneyTest extends BrowserTest {

    @Test
    void a_client_opened_by_keys_from_the_list_is_shown_with_aim_findings_and_practices() {
        var therapist = daniel();

        assertThat(therapist.page().locator("h1")).hasText("Daniel Whitmore");
        assertThat(therapist.page().locator(".aim-part .quote")).containsText("so that I can exercise");
        assertThat(therapist.page().locator("#findings")).containsText("left latissimus dorsi");
        assertThat(therapist.page().locator("#frequency")).containsText("every other week");
        assertThat(therapist.page().title()).doesNotContain("Whitmore");
    }

    @Test
    void a_therapist_finds_what_she_can_record_where_it_is_shown() {
        var therapist = the("therapist");
        var client = RecordedClient.newlyInCare(therapist, "Nora Feldt");
        client.hasFinding("piriformis");

        client.isLookedAt();

        var page = therapist.page();
        assertThat(page.locator("#findings button[aria-keyshortcuts=f]")).containsText("Record a finding");
        assertThat(page.locator(".finding button[data-panel*='/panels/resolve-finding?finding=']"))
                .hasCount(1);
        assertThat(page.locator("#visits button[data-panel$='/panels/record-visit']"))
                .isVisible();
        page.locator(".drop > summary", new LocatorOptions().setHasText("More")).click();
        assertThat(page.locator("a[href$='/discharge']")).isVisible();
        therapist.presses("Escape");
        assertThat(page.locator("a[href$='/discharge']")).isHidden();
    }

    @Test
    void a_single_score_is_drawn_on_the_whole_scale_of_its_instrument() {
        var client = RecordedClient.inCare(the("therapist"), "Half A Point");
        client.has(
                "record-outcome-measure",
                "{\"instrument\": \"peg\", \"score\": 0.5, \"measuredOn\": \"%s\"}".formatted(RecordedClient.today()));

        client.isLookedAt();

        var numbers = client.visitor().page().locator(".chart-picture .chart-number");
        assertThat(numbers).hasText(new String[] {"0", "2", "4", "6", "8", "10"});
    }

    @Test
    void no_score_of_a_chart_stands_among_its_days() {
        var page = daniel("therapist").page();
        page.setViewportSize(Visitor.NARROW, 844);

        assertThat(page.locator(".chart-picture .chart-value").first()).isVisible();
        page.waitForFunction("""
            () => [...document.querySelectorAll('.chart-picture svg')].every(chart => {
                const axis = chart.querySelector('.chart-axis').getBoundingClientRect().bottom;
                return [...chart.querySelectorAll('.chart-value')].every(it => it.getBoundingClientRect().top < axis - 6);
            })""");
    }

    @Test
    void an_auditor_sees_the_record_and_nothing_to_record() {
        var auditor = daniel("auditor");

        assertThat(auditor.page().locator("#findings")).containsText("left latissimus dorsi");
        assertThat(auditor.page().locator("[data-panel]")).hasCount(0);
        assertThat(auditor.page().locator(".client-tabs")).containsText("Who looked");
    }

    @Test
    void older_visits_are_folded() {
        var supervisor = daniel("supervisor");

        assertThat(supervisor.page().locator("#visits .body > details.visit")).hasCount(6);
        supervisor.page().locator("#visits details.fold > summary").click();
        assertThat(supervisor.page().locator("#visits .fold details.visit").last())
                .isVisible();
    }

    @Test
    void a_zone_of_the_figure_points_at_its_findings() {
        var therapist = daniel("therapist");

        therapist
                .page()
                .locator("#findings [data-findings]:not([data-findings=''])")
                .first()
                .press("Enter");

        assertThat(therapist.page().locator(".finding.picked").first()).isVisible();
    }

    @Test
    void the_page_of_a_client_is_in_order() {
        var therapist = daniel();

        therapist.findsThePageInOrder();
        therapist.takesPictures("client");
    }

    @Test
    void on_paper_there_is_the_record_and_nothing_to_press() {
        var therapist = the("therapist");
        var client = RecordedClient.newlyInCare(therapist, "Elsa Brandvold");
        client.hasFinding("piriformis");
        client.isLookedAt();
        var page = therapist.page();

        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("#findings svg[data-view=BACK]")).isVisible();
        assertThat(page.locator(".finding .finding-place")).isVisible();
        assertThat(page.locator("button:visible, .client-tabs:visible")).hasCount(0);
    }

    @Test
    void a_severity_keeps_its_pattern_where_the_reader_has_chosen_the_colours() {
        var therapist = the("therapist");
        var client = RecordedClient.newlyInCare(therapist, "Ivo Karlsen");
        client.hasFinding("piriformis");
        client.isLookedAt();
        var page = therapist.page();

        page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

        var pattern = page.locator("#client-map-back-moderate .body-map-stroke");
        var area = page.locator("#findings svg[data-view=BACK] .body-map-moderate .body-map-area")
                .first();
        assertThat((String) pattern.evaluate("it => getComputedStyle(it).stroke"))
                .isNotEqualTo(area.evaluate("it => getComputedStyle(it).fill"));
    }

    @Test
    void the_practice_sheet_is_in_order_and_prints_on_one_page() {
        var therapist = daniel();
        therapist.page().locator("a[href$=practice-sheet]").click();
        therapist.page().waitForURL("**/practice-sheet");

        therapist.findsThePageInOrder();
        therapist.takesPictures("practice-sheet");
        var printed = new String(therapist.page().pdf(), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(printed.split("/Type\\s*/Page\\b", -1)).hasSize(2);
    }

    private Visitor daniel() {
        return daniel("supervisor");
    }

    private Visitor daniel(String person) {
        return the(person).goesTo("/clients/" + DemoRequests.CLIENT);
    }
}
