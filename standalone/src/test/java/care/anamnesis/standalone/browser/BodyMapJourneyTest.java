package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Using the pictures, on the page that shows every component. */
class BodyMapJourneyTest extends BrowserTest {

    @Test
    void the_clients_left_is_at_the_right_from_the_front_and_at_the_left_from_behind() {
        var visitor = design();

        for (var view : new String[] {"FRONT", "BACK"}) {
            var left = x(visitor, view, "[data-zone=shoulder][data-side=LEFT]");
            var right = x(visitor, view, "[data-zone=shoulder][data-side=RIGHT]");
            var letterLeft = x(visitor, view, "text.body-map-letter:text-is('L')");
            var letterRight = x(visitor, view, "text.body-map-letter:text-is('R')");

            assertThat(left > right).as(view).isEqualTo(view.equals("FRONT"));
            assertThat(letterLeft > letterRight).as(view).isEqualTo(view.equals("FRONT"));
        }
    }

    @Test
    void a_structure_and_its_side_are_chosen_on_the_figure_by_keys_alone() {
        var visitor = design();
        chooser(visitor)
                .locator("svg[data-view=BACK] [data-zone=mid-back][data-side=LEFT]")
                .focus();

        visitor.presses("Enter");
        visitor.page().keyboard().type("lat");
        visitor.presses("Enter");

        assertThat(field(visitor, "structure")).hasValue("latissimus-dorsi");
        assertThat(field(visitor, "side")).hasValue("LEFT");
        assertThat(chooser(visitor).locator(".structure-said")).hasText("left latissimus dorsi");
    }

    @Test
    void arrows_lead_from_a_zone_to_its_neighbour_and_stay_on_the_clients_side() {
        var visitor = design();
        chooser(visitor)
                .locator("svg[data-view=FRONT] [data-zone=front-of-knee][data-side=RIGHT]")
                .focus();

        visitor.presses("ArrowDown");
        assertThat(focused(visitor, "[data-zone=shin][data-side=RIGHT]")).isFocused();
        visitor.presses("ArrowRight");
        assertThat(focused(visitor, "[data-zone=shin][data-side=LEFT]")).isFocused();
    }

    @Test
    void a_structure_with_its_side_is_typed_in_few_keys() {
        var visitor = design();
        chooser(visitor).locator(".structure-search").focus();

        visitor.page().keyboard().type("r sart");
        visitor.presses("Enter");

        assertThat(field(visitor, "structure")).hasValue("sartorius");
        assertThat(field(visitor, "side")).hasValue("RIGHT");
        assertThat(chooser(visitor).locator("[aria-pressed=true]")).hasCount(1);
        assertThat(chooser(visitor).locator("[aria-pressed=true]")).hasAttribute("data-side", "RIGHT");
    }

    @Test
    void what_may_be_several_structures_is_asked_and_not_taken_by_enter() {
        var visitor = design();
        chooser(visitor).locator(".structure-search").focus();

        visitor.page().keyboard().type("left pec");
        visitor.presses("Enter");

        assertThat(chooser(visitor).locator(".structure-count")).containsText("press Enter again");
        assertThat(field(visitor, "structure")).hasValue("");
        assertThat(chooser(visitor).locator(".structure-active")).containsText("pectoralis major");
        assertThat(chooser(visitor).locator(".structure-active .structure-region"))
                .hasText("chest");
        visitor.presses("ArrowDown");
        visitor.presses("Enter");
        assertThat(chooser(visitor).locator(".structure-said")).hasText("left pectoralis minor");
    }

    @Test
    void a_side_is_asked_for_and_never_guessed() {
        var visitor = design();
        chooser(visitor).locator(".structure-search").focus();

        visitor.page().keyboard().type("piri");
        visitor.presses("Enter");

        assertThat(field(visitor, "side")).hasValue("");
        assertThat(chooser(visitor).locator(".structure-said")).hasText("piriformis: choose the side");
        visitor.presses("l");
        assertThat(field(visitor, "side")).hasValue("LEFT");
    }

    @Test
    void what_no_list_knows_is_written_as_typed() {
        var visitor = design();
        chooser(visitor).locator(".structure-search").focus();

        visitor.page().keyboard().type("scar of 2011");
        visitor.presses("Enter");

        assertThat(field(visitor, "structure")).hasValue("scar of 2011");
        assertThat(field(visitor, "side")).hasValue("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEFT", "RIGHT"})
    void a_zone_pressed_with_the_pointer_gives_the_side_that_it_is_on(String side) {
        var visitor = design();

        chooser(visitor)
                .locator("svg[data-view=FRONT] [data-zone=front-of-thigh][data-side=" + side + "] .body-map-area")
                .click();
        visitor.presses("Enter");
        assertThat(field(visitor, "structure")).hasValue("");
        visitor.presses("Enter");

        assertThat(field(visitor, "side")).hasValue(side);
    }

    @Test
    void a_score_stands_on_its_day_in_every_time_zone() {
        assertThat(drawnIn("Pacific/Kiritimati")).isEqualTo(drawnIn("Europe/London"));
    }

    private String drawnIn(String zone) {
        var chart = somebodyIn(zone)
                .signedInAs("therapist")
                .goesTo("/design")
                .page()
                .locator("#d-chart-0 .chart-picture svg");
        assertThat(chart).containsText("every other week");
        return chart.textContent();
    }

    @Test
    void a_chart_is_drawn_from_its_table_in_the_colours_of_the_theme() {
        var visitor = design();
        var chart = visitor.page().locator("#d-chart-0");

        assertThat(chart.locator(".chart-picture svg")).isVisible();
        assertThat(chart.locator(".chart-picture svg")).containsText("every other week");
        chart.locator("summary").click();
        assertThat(chart.locator("table[data-scores] tbody tr").first()).containsText("3 March 2025");
        assertThat(visitor.page().locator("#d-chart-1 .chart-picture svg")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.WIDE, Visitor.NARROW, 320})
    void no_words_on_a_chart_stand_on_others(int width) {
        var visitor = the("manager");
        visitor.page().setViewportSize(width, 844);
        visitor.goesTo("/design");
        assertThat(visitor.page().locator("#d-chart-1 .chart-picture svg")).isVisible();

        assertThat((List<?>) visitor.page().evaluate("""
            () => [...document.querySelectorAll('.chart-picture svg')].flatMap(chart => {
                const words = [...chart.querySelectorAll('text')].map(it => ({it, box: it.getBoundingClientRect()}));
                return words.flatMap(({it, box}, i) => words.slice(i + 1)
                    .filter(({box: other}) => box.left < other.right && box.right > other.left
                        && box.top + 3 < other.bottom && box.bottom > other.top + 3)
                    .map(({it: other}) => `${it.textContent} / ${other.textContent}`));
            })""")).isEmpty();
    }

    private Visitor design() {
        var visitor = the("manager").goesTo("/design");
        assertThat(visitor.page().locator("#d-choose .structure-count")).not().isEmpty();
        return visitor;
    }

    private static Locator chooser(Visitor visitor) {
        return visitor.page().locator("#d-choose");
    }

    private static Locator focused(Visitor visitor, String zone) {
        return chooser(visitor).locator("svg[data-view=FRONT] " + zone);
    }

    private static Locator field(Visitor visitor, String name) {
        return chooser(visitor).locator("input[type=hidden][name=" + name + "]");
    }

    private static double x(Visitor visitor, String view, String what) {
        var box = visitor.page()
                .locator("#d-map svg[data-view=" + view + "] " + what)
                .boundingBox();
        return box.x + box.width / 2;
    }
}
