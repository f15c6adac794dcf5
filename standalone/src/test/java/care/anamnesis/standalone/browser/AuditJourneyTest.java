package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class AuditJourneyTest extends BrowserTest {

    @Test
    void an_auditor_narrows_the_report_and_finds_the_question_in_the_address() {
        var client = RecordedClient.newlyInCare(the("therapist"), "Struck Out");
        client.hasFinding("piriformis");
        client.has("mark-entered-in-error", """
            {"entry": %s, "reason": "Another client."}""".formatted(client.last("FindingRecorded", "version")));
        var auditor = the("auditor").goesTo("/audit");

        auditor.page().getByLabel("What", exactlyOnThePage()).selectOption("CORRECTED");

        assertThat(rows(auditor).first()).containsText("Entry");
        assertThat(rows(auditor).filter(refusal())).hasCount(0);
        auditor.page().waitForURL("**/audit?*what=CORRECTED*");
        var found = found(auditor).innerText();
        auditor.goesTo(auditor.path());
        assertThat(found(auditor)).hasText(found);
    }

    @Test
    void an_auditor_sorts_by_a_column_and_back() {
        var auditor = the("auditor").goesTo("/audit");

        auditor.page()
                .getByRole(AriaRole.COLUMNHEADER, new GetByRoleOptions().setName("Happened"))
                .getByRole(AriaRole.LINK)
                .click();

        var header = auditor.page().locator("th[aria-sort]");
        assertThat(header).hasText("Happened");
        assertThat(header).hasAttribute("aria-sort", "ascending");
        header.getByRole(AriaRole.LINK).click();
        assertThat(header).hasAttribute("aria-sort", "descending");
    }

    @Test
    void more_is_shown_without_losing_the_place_and_stays_after_a_reload() {
        var auditor = the("auditor").goesTo("/audit?what=WRITTEN&period=ALL");
        var first = rows(auditor).first().innerText();
        assertThat(rows(auditor)).hasCount(50);

        auditor.page().getByText("Show more").click();

        assertThat(rows(auditor)).hasCount(100);
        auditor.page().reload();
        assertThat(rows(auditor)).hasCount(100);
        assertThat(rows(auditor).first()).hasText(first, asSeen());
    }

    @Test
    void an_address_that_is_shared_shows_the_same_entries_whenever_it_is_opened() {
        var auditor = the("auditor").goesTo("/audit?period=TODAY");
        auditor.page().waitForURL("**/audit?*upTo=*");
        var shared = auditor.path();
        var count = found(auditor).innerText();
        var newest = rows(auditor).first().innerText();

        the("therapist").goesTo("/clients");
        auditor.goesTo(shared);

        assertThat(found(auditor)).hasText(count);
        assertThat(rows(auditor).first()).hasText(newest, asSeen());
        assertThat(auditor.path()).isEqualTo(shared);
        auditor.page().getByText("Show it as it is now").click();
        assertThat(found(auditor)).not().hasText(count);
    }

    @Test
    void a_client_is_chosen_by_a_name_that_stays_out_of_every_address() {
        var auditor = the("auditor").goesTo("/audit?period=ALL");

        auditor.page().locator(".picker summary.input").click();
        auditor.page().getByLabel("Part of a name").fill("whit");
        auditor.page().locator("#audit-clients").getByText("Daniel Whitmore").click();

        auditor.page().waitForURL("**/audit?*client=*");
        assertThat(auditor.path()).doesNotContain("whit");
        assertThat(auditor.page().locator(".chip")).containsText("Daniel Whitmore");
    }

    @Test
    void the_report_is_taken_along_with_the_filters_that_are_set() throws IOException {
        var auditor = the("auditor").goesTo("/audit?what=SIGNED_IN");

        auditor.page()
                .getByText("Export", new Page.GetByTextOptions().setExact(true))
                .click();
        var file = auditor.page()
                .waitForDownload(
                        () -> auditor.page().locator("[data-type='text/csv']").click());

        assertThat(file.suggestedFilename()).isEqualTo("audit-report.csv");
        var lines = Files.readAllLines(file.path());
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.contains("SignedIn"));
        assertThat(auditor.page().locator(".toast")).containsText("SHA-256");
    }

    @Test
    void a_person_who_was_refused_the_report_appears_in_it() {
        var therapist = the("therapist").expects(403).goesTo("/audit");
        assertThat(therapist.page().getByRole(AriaRole.HEADING)).hasText("Not for your role");

        var auditor = the("auditor").goesTo("/audit?what=REFUSED&question=/audit&person=therapist");

        assertThat(rows(auditor).first()).containsText("Hannah Brandt");
        assertThat(rows(auditor).first()).containsText("Refused");
        assertThat(rows(auditor).first()).containsText("not permitted");
    }

    @Test
    void a_question_that_no_entry_fits_says_so_and_offers_a_way_out() {
        var auditor = the("auditor").goesTo("/audit?personName=Nobody");

        assertThat(auditor.page().getByText("No matching entry")).isVisible();
        assertThat(auditor.page().getByText("Show the whole log")).isVisible();
    }

    @Test
    void the_report_is_in_order() {
        var auditor = the("auditor").goesTo("/audit?period=ALL");

        auditor.findsThePageInOrder();
        auditor.takesPictures("audit");
    }

    @Test
    void a_checkpoint_that_was_kept_and_one_event_are_compared_with_the_log_of_today() {
        var auditor = the("auditor").goesTo("/audit");
        var page = auditor.page();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Proof").setExact(true))
                .click();
        assertThat(page.getByText("Each checkpoint is also kept outside the database."))
                .isVisible();
        assertThat(page.locator(".proof .banner")).hasCount(1);
        var kept = page.locator("pre.note").first().textContent();

        page.getByLabel("The checkpoint with its signatures").fill(kept);
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Compare").setExact(true))
                .click();
        assertThat(page.getByText("None of them was changed or removed.")).isVisible();

        page.getByLabel("The checkpoint with its signatures").fill(kept.replaceFirst("\n\\d+\n", "\n1\n"));
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Compare").setExact(true))
                .click();
        assertThat(page.getByText("This is no checkpoint of this log.")).isVisible();

        page.getByText("Print a note").click();
        var code = page.locator(".proof .qr").screenshot();
        auditor.findsThePageInOrder();
        auditor.takesPictures("proof-note");
        auditor.goesTo("/audit/proof");
        page.locator("[data-scan] input").setInputFiles(new FilePayload("note.png", "image/png", code));
        assertThat(page.getByText("None of them was changed or removed.")).isVisible();

        page.locator("[data-scan] input").setInputFiles(new FilePayload("note.txt", "text/plain", new byte[] {'x'}));
        assertThat(page.getByText("No code was found in this picture.")).isVisible();

        page.getByText("Compare all events").click();
        assertThat(page.getByText("are in the tree of this checkpoint, as stored now."))
                .isVisible();
        auditor.findsThePageInOrder();
        auditor.takesPictures("proof-log");
        auditor.goesTo("/audit/proof");

        page.getByLabel("Position in the log").fill("3");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show").setExact(true))
                .click();
        assertThat(page.locator("section[aria-labelledby=proof-one] pre")).containsText("position 3");
        auditor.findsThePageInOrder();
        auditor.takesPictures("proof");
    }

    @Test
    void an_entry_leads_to_its_proof_and_a_record_to_the_proof_of_all() {
        var client = RecordedClient.newlyInCare(the("therapist"), "Proved In Full");
        var history = "/clients/" + client.id() + "/history";
        var auditor = the("auditor").goesTo(history);
        var page = auditor.page();
        page.getByText("Prove the record").click();
        assertThat(page.getByText("events of this client are in the tree of the checkpoint of"))
                .isVisible();
        auditor.findsThePageInOrder();
        auditor.takesPictures("proof-client");

        auditor.goesTo(history);
        page.getByLabel("Proof of entry 1", exactlyOnThePage()).click();
        assertThat(page.locator("section[aria-labelledby=proof-one] pre")).containsText("version 1");
        assertThat(the("therapist").goesTo(history).page().getByText("Prove the record"))
                .hasCount(0);
    }

    private static LocatorAssertions.HasTextOptions asSeen() {
        return new LocatorAssertions.HasTextOptions().setUseInnerText(true);
    }

    private static Locator rows(Visitor visitor) {
        return visitor.page().locator(".audit tbody tr:not(.unfolded):not(.more)");
    }

    private static Locator.FilterOptions refusal() {
        return new Locator.FilterOptions().setHasText("Refused");
    }

    private static Locator found(Visitor visitor) {
        return visitor.page().locator("#audit-found");
    }

    private static Page.GetByLabelOptions exactlyOnThePage() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
