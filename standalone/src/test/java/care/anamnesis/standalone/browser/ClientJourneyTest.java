package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientJourneyTest extends BrowserTest {

    @Test
    void a_client_opened_by_keys_from_the_list_is_shown_with_aim_findings_and_practices() {
        var therapist = daniel();

        assertThat(therapist.page().locator("h1")).hasText("Daniel Whitmore");
        assertThat(therapist.page().locator(".aim .quote")).containsText("so that I can exercise");
        assertThat(therapist.page().locator("#findings")).containsText("left latissimus dorsi");
        assertThat(therapist.page().locator("#frequency")).containsText("every other week");
        assertThat(therapist.page().title()).doesNotContain("Whitmore");
    }

    @Test
    void the_page_of_a_client_is_in_order() {
        var therapist = daniel();

        therapist.findsThePageInOrder();
        therapist.takesPictures("client");
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
        var visitor = the("supervisor").presses("/");
        visitor.page().keyboard().type("whit");
        assertThat(visitor.page().locator("#caseload-list tr.link")).hasCount(1);
        visitor.page().locator("#caseload-list tr.link a").first().click();
        visitor.page().waitForURL("**/clients/*");
        return visitor;
    }
}
