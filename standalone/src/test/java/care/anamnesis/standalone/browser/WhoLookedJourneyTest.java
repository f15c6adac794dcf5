package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.standalone.DemoRequests;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class WhoLookedJourneyTest extends BrowserTest {

    @Test
    void who_looked_names_the_therapist_who_just_looked_and_the_manager_who_was_refused() {
        var client = clientOf(the("therapist"));
        the("manager").expects(403).goesTo(client);

        var auditor = the("auditor").goesTo(client + "/access?period=TODAY");

        var therapist = looker(auditor, "Hannah Brandt");
        assertThat(therapist).containsText("Read");
        assertThat(looker(auditor, "Claire Mensah")).containsText("Refused");
        therapist.locator("summary").click();
        assertThat(therapist.locator(".looks").getByText("the record").first()).isVisible();
    }

    @Test
    void who_looked_can_be_narrowed_to_one_person_and_taken_along() throws IOException {
        var client = clientOf(the("therapist"));
        var supervisor = the("supervisor").goesTo(client + "/access");

        supervisor.page().getByLabel("Person").selectOption("therapist");
        supervisor.page().waitForURL("**/access?*person=therapist*");
        var file = supervisor
                .page()
                .waitForDownload(
                        () -> supervisor.page().getByText("Export as CSV").click());

        assertThat(supervisor.page().locator(".looker .strong").first()).containsText("Hannah Brandt");
        var lines = Files.readAllLines(file.path());
        assertThat(lines.subList(1, lines.size())).isNotEmpty().allMatch(line -> line.contains("Hannah Brandt"));
    }

    @Test
    void a_therapist_does_not_see_who_looked() {
        var therapist = the("therapist");
        var client = clientOf(therapist);

        therapist.expects(403).goesTo(client + "/access");

        assertThat(therapist.page().getByRole(AriaRole.HEADING)).hasText("Not for your role");
    }

    @Test
    void the_record_is_taken_along_in_one_file() {
        var auditor = the("auditor");
        var client = clientOf(auditor);
        auditor.goesTo(client + "/export");

        var file = auditor.page()
                .waitForDownload(() -> auditor.page().getByText("Save ZIP").click());

        assertThat(file.suggestedFilename()).endsWith(".zip");
        auditor.findsThePageInOrder();
        auditor.takesPictures("export");
    }

    @Test
    void who_looked_is_in_order() {
        var auditor = the("auditor");
        auditor.goesTo(clientOf(auditor) + "/access");

        auditor.findsThePageInOrder();
        auditor.takesPictures("who-looked");
    }

    /** Opens the page of the founding story's client. */
    private static String clientOf(Visitor visitor) {
        var page = "/clients/" + DemoRequests.CLIENT;
        visitor.goesTo(page);
        return page;
    }

    private static Locator looker(Visitor visitor, String name) {
        return visitor.page()
                .locator(".looker")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }
}
