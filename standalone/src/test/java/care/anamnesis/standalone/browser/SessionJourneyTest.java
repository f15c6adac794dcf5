package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionJourneyTest extends BrowserTest {
    private static final String WANTED = "/clients?whose=ALL&stage=ALL&sort=DUE";

    @Test
    void a_page_asked_for_after_the_end_of_the_session_leads_to_the_sign_in_and_back_to_where_one_was() {
        var supervisor = the("supervisor").goesTo(WANTED).losesTheSession();

        supervisor.page().reload();
        assertThat(supervisor.path()).isEqualTo("/sign-in");
        assertThat(supervisor.page().locator("main")).not().containsText("Whitmore");

        supervisor.page().locator("button.choice[value=supervisor]").click();
        supervisor.page().waitForURL("**" + WANTED);
        assertThat(supervisor.page().locator("#caseload-list")).containsText("Whitmore");
    }

    @Test
    void a_search_after_the_end_of_the_session_says_so_and_what_was_typed_stays() {
        var supervisor = the("supervisor").expects(401).goesTo(WANTED).losesTheSession();

        supervisor.presses("/");
        supervisor.page().keyboard().type("whit");

        assertThat(supervisor.page().locator(".toast").first()).containsText("Your session has ended");
        assertThat(supervisor.page().locator("#caseload-name")).hasValue("whit");
    }
}
