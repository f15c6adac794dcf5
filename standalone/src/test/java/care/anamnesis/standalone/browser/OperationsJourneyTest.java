package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

class OperationsJourneyTest extends BrowserTest {

    @Test
    void a_rebuild_is_asked_for_and_its_progress_reaches_done_on_the_page() {
        var supervisor = the("supervisor").goesTo("/operations");

        button(supervisor, "caseload", "Rebuild").click();
        supervisor.page().locator("#rebuild-caseload form button").click();

        assertThat(run(supervisor, "caseload", "REBUILD")).hasAttribute("data-phase", "DONE");
        assertThat(run(supervisor, "caseload", "REBUILD")).containsText("Started by supervisor");
        supervisor.page().reload();
        assertThat(run(supervisor, "caseload", "REBUILD")).containsText("done");
    }

    @Test
    void a_comparison_tells_that_nothing_differs() {
        var auditor = the("auditor").goesTo("/operations");

        button(auditor, "care-plan", "Compare with the log").click();

        assertThat(run(auditor, "care-plan", "COMPARE")).containsText("nothing differs");
    }

    @Test
    void a_manager_sees_how_far_all_is_and_can_change_nothing() {
        var manager = the("manager").goesTo("/operations");

        assertThat(manager.page().locator("#operations-health")).isVisible();
        assertThat(manager.page().locator(".projection")).not().hasCount(0);
        assertThat(manager.page().locator(".projection button")).hasCount(0);
    }

    @Test
    void operations_are_in_order() {
        var supervisor = the("supervisor").goesTo("/operations");

        supervisor.findsThePageInOrder();
        supervisor.takesPictures("operations");
    }

    private static Locator button(Visitor visitor, String projection, String name) {
        return visitor.page().locator("#" + projection).getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private static Locator run(Visitor visitor, String projection, String kind) {
        return visitor.page().locator("#state-" + projection + " [data-run=" + kind + "]");
    }
}
