package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("counts the clients of the whole practice")
class CaseloadJourneyTest extends BrowserTest {

    @Test
    void a_client_is_found_by_typing_a_part_of_the_name_and_the_name_stays_out_of_the_address() {
        var visitor = the("supervisor");

        visitor.presses("/");
        visitor.page().keyboard().type("whit");

        assertThat(rows(visitor)).hasCount(1);
        assertThat(rows(visitor).first()).containsText("Daniel Whitmore");
        assertThat(visitor.path()).doesNotContain("whit");
        rows(visitor).first().locator("a").click();
        visitor.page().waitForURL("**/clients/*-*");
        assertThat(visitor.page().locator("h1")).hasText("Daniel Whitmore");
    }

    @Test
    void the_list_is_walked_through_and_a_client_opened_by_keys() {
        var visitor = the("supervisor").goesTo("/clients?stage=ALL");
        var second = rows(visitor).nth(1).locator("a");

        visitor.presses("j", "j", "k", "j");

        assertThat(second).isFocused();
    }

    @Test
    void a_filter_narrows_the_list_and_stands_in_the_address() {
        var visitor = the("supervisor").goesTo("/clients?stage=ALL");
        var all = rows(visitor).count();

        visitor.page().locator("input[name=stage][value=DISCHARGED]").check();
        visitor.page().waitForURL("**/clients?stage=DISCHARGED*");

        assertThat(rows(visitor).count()).isBetween(1, all - 1);
        var found = rows(visitor).count();
        visitor.goesTo(visitor.path());
        assertThat(rows(visitor)).hasCount(found);
    }

    @Test
    void at_first_the_list_shows_who_is_in_care_and_the_discharged_by_a_filter() {
        var visitor = the("supervisor");
        var discharged = visitor.page().locator("#caseload-list").getByText("Discharged");

        assertThat(discharged).hasCount(0);
        visitor.page().locator("input[name=stage][value=DISCHARGED]").check();
        visitor.page().waitForURL("**/clients?stage=DISCHARGED*");

        assertThat(discharged.first()).isVisible();
    }

    @Test
    void the_chosen_client_and_the_order_survive_an_answer_of_the_search_that_comes_late() {
        var visitor = the("supervisor").goesTo("/clients?stage=ALL&sort=DUE");
        var second = rows(visitor).nth(1).locator("a");
        var name = second.innerText();
        visitor.presses("j", "j");
        assertThat(second).isFocused();

        visitor.page()
                .waitForResponse("**/clients", () -> visitor.page().evaluate("htmx.trigger('#caseload', 'submit')"));

        assertThat(visitor.page().locator("#caseload-list a:focus")).hasText(name);
        assertThat(visitor.page().locator("#caseload-list [aria-sort]")).containsText("Due next");
    }

    @Test
    void a_filter_that_no_client_fits_says_so_and_offers_a_way_out() {
        var visitor = the("supervisor");

        visitor.presses("/");
        visitor.page().keyboard().type("nobody has this name");

        assertThat(visitor.page().getByText("No client matches")).isVisible();
        assertThat(visitor.page().locator("#caseload-count")).hasText("0 clients");
    }

    @Test
    void the_caseload_is_in_order() {
        var visitor = the("supervisor");

        visitor.findsThePageInOrder();
        visitor.takesPictures("clients");
    }

    private static Locator rows(Visitor visitor) {
        return visitor.page().locator("#caseload-list tr.link");
    }
}
