package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class SettingsJourneyTest extends BrowserTest {

    @Test
    void a_menu_closes_by_escape_and_by_a_press_elsewhere() {
        var page = the("therapist").page();
        var menu = page.locator(".person .menu");
        var opener = page.locator(".person summary");

        opener.click();
        assertThat(menu).isVisible();
        page.keyboard().press("Escape");
        assertThat(menu).isHidden();
        assertThat(opener).isFocused();

        opener.click();
        assertThat(menu).isVisible();
        page.locator("h1").click();
        assertThat(menu).isHidden();
    }

    @Test
    void an_officer_invites_a_person_and_changes_her_roles() {
        var officer = the("officer").goesTo("/people");
        officer.findsThePageInOrder();
        officer.takesPictures("people");
        var page = officer.page();

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Invite a person"))
                .click();
        officer.findsThePageInOrder();
        page.getByLabel("Name", new GetByLabelOptions().setExact(true)).fill("Leonie Falk");
        page.getByLabel("Credentials").fill("OTR/L");
        page.locator("input[value=THERAPIST]").check();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Invite").setExact(true))
                .click();

        assertThat(page.locator("h1")).hasText("Leonie Falk");
        page.locator("input[value=SUPERVISOR]").check();
        page.locator("#roles-reason").fill("Supervises two beginners");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Change roles"))
                .click();

        assertThat(page.locator(".lines li").first()).containsText("Supervises two beginners");
        officer.findsThePageInOrder();
        officer.takesPictures("person");
    }

    /** WCAG 2.1.4 */
    @Test
    void single_keys_are_switched_off_for_this_browser_and_on_again() {
        var therapist = the("therapist");
        therapist.page().locator(".person summary").click();
        therapist
                .page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Settings"))
                .click();

        choose(therapist, "Off");
        therapist.goesTo("/clients?whose=ALL&stage=ALL").presses("?", "/", "j");
        assertThat(therapist.page().locator("#keys")).isHidden();
        assertThat(therapist.page().locator(":focus")).hasCount(0);

        therapist.goesTo("/settings");
        choose(therapist, "On");
        therapist.goesTo("/clients?whose=ALL&stage=ALL").presses("j");
        assertThat(therapist.page().locator("#caseload-list tr.link a").first()).isFocused();
        therapist.presses("?");
        assertThat(therapist.page().locator("#keys")).isVisible();
    }

    @Test
    void the_help_of_the_keys_leads_to_the_settings() {
        var therapist = the("therapist").presses("?");

        therapist.page().getByText("Switch single-key shortcuts on or off").click();

        therapist.page().waitForURL("**/settings");
    }

    @Test
    void the_settings_are_in_order() {
        var therapist = the("therapist").goesTo("/settings");

        therapist.findsThePageInOrder();
        therapist.takesPictures("settings");
    }

    private static void choose(Visitor visitor, String choice) {
        visitor.page()
                .locator("input[name=shortcuts][value=" + choice.toUpperCase(java.util.Locale.ROOT) + "]")
                .check();
        visitor.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save"))
                .click();
        assertThat(visitor.page().getByText("Saved for this browser.")).isVisible();
    }
}
