package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInJourneyTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "therapist, /clients, Clients",
        "supervisor, /clients, Clients Dashboard People Operations",
        "auditor, /clients, Clients Audit People Operations",
        "officer, /audit, Audit Clients People",
        "manager, /dashboard, Dashboard Operations"
    })
    void each_person_lands_on_the_first_page_of_the_role_and_is_led_no_further_than_it_may_go(
            String person, String first, String destinations) {
        var visitor = somebody().choosesToBe(person);

        assertThat(URI.create(visitor.path()).getPath()).isEqualTo(first);
        assertThat(visitor.page().locator(".shell-nav a")).hasText(destinations.split(" "));
        assertThat(visitor.page().locator(".person summary")).isVisible();
        assertThat(visitor.page().locator(".notice-bar")).containsText("Demo practice");
    }

    @Test
    void who_is_not_signed_in_is_led_to_the_sign_in_and_back_to_the_page_that_was_wanted() {
        var visitor = somebody().goesTo("/clients?sort=DUE");
        assertThat(visitor.path()).isEqualTo("/sign-in");

        visitor.page().locator("button.choice[value=supervisor]").click();

        visitor.page().waitForURL("**/clients?sort=DUE");
    }

    @Test
    void after_signing_out_nothing_is_shown_any_more() {
        var visitor = the("therapist");

        visitor.page().locator(".person summary").click();
        visitor.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign out"))
                .click();

        assertThat(visitor.page().getByText("You have signed out.")).isVisible();
        assertThat(visitor.goesTo("/clients").path()).isEqualTo("/sign-in");
    }

    @Test
    void a_wrong_password_is_refused_on_the_page() {
        var visitor = somebody().goesTo("/sign-in");

        visitor.page().getByText("Sign in by name").click();
        visitor.page().getByLabel("Name").fill("therapist");
        visitor.page().getByLabel("Password").fill("guess");
        visitor.presses("Enter");

        assertThat(visitor.page().getByText("The name or the password is wrong."))
                .isVisible();
    }

    @Test
    void a_command_in_somebodys_session_without_proof_that_our_page_sent_it_is_refused() {
        var visitor = the("therapist").expects(403);

        var status = visitor.page().evaluate("""
                fetch("/api/clients", {method: "POST", headers: {"Content-Type": "application/json"}, body: "{}"})
                    .then(answer => answer.status)""");

        assertThat(status).isEqualTo(403);
    }

    @Test
    void a_page_that_is_not_for_the_role_says_so() {
        var visitor = the("manager").expects(403).goesTo("/clients");

        assertThat(visitor.page().getByRole(AriaRole.HEADING)).hasText("Not for your role");
        visitor.findsThePageInOrder();
    }

    @Test
    void a_page_that_does_not_exist_says_so() {
        var visitor = the("auditor").expects(404).goesTo("/nowhere");

        assertThat(visitor.page().getByRole(AriaRole.HEADING)).hasText("Nothing here");
        visitor.findsThePageInOrder();
        visitor.takesPictures("nothing-here");
    }

    @Test
    void the_sign_in_is_in_order() {
        var visitor = somebody().goesTo("/sign-in");

        visitor.findsThePageInOrder();
        visitor.takesPictures("sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = "/design")
    void every_page_that_is_the_same_for_all_is_in_order(String path) {
        var visitor = the("manager").goesTo(path);

        visitor.findsThePageInOrder();
        visitor.takesPictures(path.substring(1));
    }
}
