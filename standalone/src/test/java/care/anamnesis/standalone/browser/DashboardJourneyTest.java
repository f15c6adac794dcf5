package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("compares numbers of the whole practice")
class DashboardJourneyTest extends BrowserTest {

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "OVERDUE", "DISCHARGED", "PRACTICE"})
    void the_list_behind_a_number_is_as_long_as_the_number_and_says_nothing_clinical(String figure) {
        var manager = the("manager").goesTo("/dashboard?weeks=26");
        var tile = tile(manager, figure);
        var number = number(figure.equals("OPEN") || figure.equals("OVERDUE") ? tile.locator("strong") : tile);

        tile.click();
        manager.page().waitForURL("**/dashboard/clients?figure=" + figure + "*");

        assertThat(rows(manager)).hasCount(number);
        assertThat(manager.page().locator("#counted")).hasText(number + " in all");
        assertSaysNothingClinical(manager);
    }

    @Test
    void an_episode_counts_as_soon_as_it_is_opened_and_its_stage_opens_the_clients_of_that_stage() {
        var manager = the("manager");
        var before = number(tile(manager, "OPEN").locator("strong"));

        RecordedClient.newlyInCare(the("therapist"), "Signe Holt");
        manager.page().reload();

        assertThat(tile(manager, "OPEN").locator("strong")).hasText(Integer.toString(before + 1));
        var evaluation = manager.page().locator("a[href*='stage=EVALUATION']");
        var number = number(evaluation);
        evaluation.click();
        assertThat(rows(manager)).hasCount(number);
        assertThat(rows(manager).getByText("Signe Holt")).isVisible();
        assertSaysNothingClinical(manager);
        manager.page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("All numbers"))
                .click();
        manager.page().waitForURL("**/dashboard?weeks=12*");
    }

    @Test
    void the_visits_of_a_week_are_as_many_as_the_table_says() {
        var manager = the("manager").goesTo("/dashboard?weeks=26");
        manager.page()
                .locator("#numbers section")
                .first()
                .getByText("Show as a table")
                .click();
        var held = manager.page()
                .locator("table a[href*='figure=HELD'][href*='week=']")
                .first();
        var number = number(held);

        held.click();

        assertThat(rows(manager)).hasCount(number);
        assertSaysNothingClinical(manager);
    }

    @Test
    void another_period_and_a_therapist_are_chosen_without_leaving_the_page_and_stand_in_the_address() {
        var manager = the("manager");
        manager.goesTo("/dashboard?weeks=26");
        var all = number(tile(manager, "HELD"));

        var bars = bars(manager);

        manager.page().locator("#therapist").selectOption("therapist");
        manager.page().waitForURL("**/dashboard?weeks=26&therapist=therapist");
        assertThat(tile(manager, "HELD")).not().containsText("of " + all + " planned");
        assertThat(bars(manager)).as("where the bars stand").isEqualTo(bars);
        var hers = number(tile(manager, "HELD"));

        manager.goesTo(manager.path());
        assertThat(manager.page().locator("#therapist")).hasValue("therapist");
        assertThat(number(tile(manager, "HELD"))).isEqualTo(hers).isLessThan(all);
        manager.page().locator("input[name=weeks][value='4']").check();
        manager.page().waitForURL("**/dashboard?weeks=4&therapist=therapist");
    }

    @Test
    void a_supervisor_goes_on_from_a_number_to_the_record() {
        var supervisor = the("supervisor");
        supervisor
                .page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Dashboard"))
                .click();

        tile(supervisor, "DISCHARGED").click();
        rows(supervisor).first().locator("a").click();

        supervisor.page().waitForURL("**/clients/*-*");
        assertThat(supervisor.page().locator("h1")).isVisible();
    }

    @Test
    void nobody_else_sees_the_numbers() {
        var therapist = the("therapist").expects(403).goesTo("/dashboard");

        assertThat(therapist.page().getByRole(AriaRole.HEADING)).hasText("Not for your role");
        assertThat(therapist.page().getByText("Dashboard")).hasCount(0);
    }

    @Test
    void the_dashboard_is_in_order() {
        var manager = the("manager").goesTo("/dashboard?weeks=26");

        assertThat(manager.page().locator("#as-of")).containsText("Reflects the log up to entry");
        manager.findsThePageInOrder();
        manager.takesPictures("dashboard");
    }

    @Test
    void a_list_behind_a_number_is_in_order() {
        var manager = the("manager").goesTo("/dashboard/clients?figure=OVERDUE");

        manager.findsThePageInOrder();
        manager.takesPictures("dashboard-overdue");
    }

    private static Locator tile(Visitor visitor, String figure) {
        return visitor.page().locator(".tile[href*='figure=" + figure + "&'], .tile[href$='figure=" + figure + "']");
    }

    /** Where each card begins, and the visits with their bars. */
    private static List<?> bars(Visitor visitor) {
        return (List<?>) visitor.page().evaluate("""
            () => [...document.querySelectorAll('.number-cards > .card, .weeks:not(.low)')]
                .map(it => Math.round(it.getBoundingClientRect().top + scrollY))""");
    }

    private static Locator rows(Visitor visitor) {
        return visitor.page().locator("main tbody tr");
    }

    /** The last number in it: a median comes before its number of cases. */
    private static int number(Locator text) {
        var numbers = text.innerText()
                .replaceAll("\\(.*\\)|\\d+ % in the \\d+ weeks before", "")
                .replaceAll("\\D+", " ")
                .strip();
        return Integer.parseInt(numbers.substring(numbers.lastIndexOf(' ') + 1));
    }

    /** Beside the names of the clients, which may be any words. */
    private static void assertSaysNothingClinical(Visitor visitor) {
        var said = (String) visitor.page().locator("main").evaluate("""
            main => {
                const copy = main.cloneNode(true);
                copy.querySelectorAll("tbody tr > :first-child").forEach(name => name.remove());
                return copy.textContent;
            }""");
        assertThat(said.toLowerCase(Locale.ROOT))
                .doesNotContainPattern("\\b(pain|back|neck|shoulder|knee|hip|muscle|restriction|points?|score)\\b");
    }
}
