package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A visit note from the first word to the last addendum. */
class VisitJourneyTest extends BrowserTest {
    private static final String NOTE = """
            {"visitedOn": "%s", "attendance": "ATTENDED",
             "interventions": [{"name": "Myofascial release", "minutes": 35}, {"name": "Breathing re-education", "minutes": 15}],
             "subjective": "Slept through twice.", "objective": "Left ribs move later.",
             "assessment": "Tolerates deeper contact.", "plan": "Weekly."}""";

    @Test
    void a_visit_is_written_with_what_is_usually_done_by_a_tap_and_its_minutes_summed_up() {
        var client = RecordedClient.inCare(the("therapist"), "First Visit");
        var panel = client.panel("record-visit");
        panel.getByLabel("Intervention", exactly()).fill("Myofascial release");
        panel.getByLabel("Minutes", exactly()).fill("35");
        client.visitor().presses("Enter"); // the next row
        panel.getByLabel("Intervention", exactly()).last().fill("Scar work");
        panel.getByLabel("Minutes", exactly()).last().fill("10");
        assertThat(panel.locator("[data-timed]")).hasText("45 min");
        assertThat(panel.getByLabel("Total minutes")).hasValue("45");
        panel.getByLabel("Total minutes").fill("60");
        panel.getByLabel("Subjective", exactly()).fill("Slept through twice.");
        client.visitor().presses("Control+Enter");
        assertThat(panel).hasCount(0);

        var next = client.panel("record-visit");
        next.getByText("Scar work").click();

        assertThat(next.getByLabel("Intervention", exactly())).hasValue("Scar work");
        assertThat(next.getByLabel("Minutes", exactly())).hasValue("10");
        assertThat(client.told()).contains("Myofascial release").contains("60 minutes");
        assertThat(written(client, "VisitRecorded")).contains("Slept through twice.");
    }

    @Test
    void beside_an_open_note_each_finding_can_still_be_read() {
        var client = RecordedClient.inCare(the("therapist"), "Read Beside");
        client.has("record-finding", """
            {"structure": "sartorius", "side": "LEFT", "quality": "RESTRICTION", "observedOn": "%s"}\
            """.formatted(RecordedClient.today()));
        client.visitor().page().setViewportSize(1280, 900);
        client.visitor().page().reload();
        client.panel("record-visit");

        var width = client.visitor().page().locator(".finding-list").boundingBox().width;

        assertThat(width).isGreaterThan(250);
    }

    @Test
    void what_is_copied_from_the_last_visit_is_marked_until_it_is_changed() {
        var client = RecordedClient.inCare(the("therapist"), "Same Again");
        client.has("record-visit", NOTE.formatted(RecordedClient.today().minusDays(7)));
        var panel = client.panel("record-visit");
        panel.getByLabel("Subjective", exactly()).fill("Woke up once.");

        panel.locator("[data-copy-all]").click();

        assertThat(panel.getByLabel("Subjective", exactly())).hasValue("Woke up once.");
        assertThat(panel.getByLabel("Objective", exactly())).hasValue("Left ribs move later.");
        assertThat(panel.getByLabel("Intervention", exactly())).hasCount(2);
        assertThat(panel.locator(".is-copied")).hasCount(4);
        assertThat(panel.locator("[data-still-copied]"))
                .hasText(
                        "Same wording as last time: Interventions, Objective, Assessment, Plan. Read it before you save.");
        assertThat(panel.getByLabel("Objective", exactly())).hasAccessibleDescription(Pattern.compile("as on .*"));

        panel.getByLabel("Objective", exactly()).fill("Both ribs move alike.");
        panel.getByLabel("Minutes", exactly()).first().fill("40");

        assertThat(panel.locator(".is-copied")).hasCount(2);
        assertThat(panel.locator("[data-still-copied]")).containsText("Assessment, Plan.");
        client.visitor().presses("Control+Enter");
        assertThat(panel).hasCount(0);
        assertThat(written(client, "VisitRecorded"))
                .contains("Both ribs move alike.")
                .contains("Woke up once.");
    }

    @Test
    void what_was_typed_and_what_was_copied_survive_a_reload_with_its_marks() {
        var client = RecordedClient.inCare(the("therapist"), "Flat Battery");
        client.has("record-visit", NOTE.formatted(RecordedClient.today().minusDays(7)));
        var panel = client.panel("record-visit");
        panel.locator("[data-copy-all]").click();
        panel.getByLabel("Plan", exactly()).fill("Every other week.");

        client.visitor().page().reload();
        client.visitor().page().locator("#panels-waiting [data-panel]").click();

        assertThat(client.open().getByLabel("Plan", exactly())).hasValue("Every other week.");
        assertThat(client.open().getByLabel("Intervention", exactly()).first()).hasValue("Myofascial release");
        assertThat(client.open().locator(".is-copied")).hasCount(4);
        assertThat(client.open().locator("[data-timed]")).hasText("50 min");
    }

    @Test
    void a_visit_that_did_not_take_place_asks_for_no_treatment() {
        var client = RecordedClient.inCare(the("therapist"), "Stayed Away");
        var panel = client.panel("record-visit");
        panel.getByLabel("Intervention", exactly()).fill("Myofascial release");
        panel.getByLabel("Did not come").check();

        assertThat(panel.locator("[data-interventions]")).isHidden();
        assertThat(panel.locator("[data-signs]")).isHidden();
        assertThat(panel.locator("footer .primary span")).hasText("Save");
        client.visitor().presses("Control+Enter");

        assertThat(client.visitor().page().locator(".toast"))
                .hasText("The missed visit is in the record. It needs no signature.");
        assertThat(panel).hasCount(0);
        assertThat(client.told()).doesNotContain("Myofascial release");
    }

    @Test
    void a_note_is_saved_and_signed_by_the_therapist_cosigned_by_the_supervisor_and_added_to() {
        var client = RecordedClient.inCare(the("therapist"), "Well Documented");
        client.has("record-visit", NOTE.formatted(RecordedClient.today().minusDays(7)));
        var panel = client.panel("record-visit");
        panel.locator("[data-copy-all]").click();
        panel.getByLabel("Supervisor").selectOption("supervisor");
        panel.getByText("Save and sign").click();
        assertThat(panel.locator("h2")).hasText("Sign the note");
        assertThat(panel.locator(".read-note")).containsText("Left ribs move later.");
        assertThat(panel).containsText("Signed as Hannah Brandt, OTR/L");
        assertThat(panel.locator("[name=credentials]")).hasCount(0);
        client.visitor().presses("Control+Enter");
        assertThat(panel.locator("h2")).hasText("Sign the note");
        panel.getByLabel("I have read it").check();
        client.visitor().presses("Control+Enter");
        assertThat(panel).hasCount(0);
        var visit = client.visitor()
                .page()
                .evaluate("note => JSON.parse(note).visitId", written(client, "VisitSigned"))
                .toString();

        var again = client.panel("sign-visit?visit=" + visit);
        assertThat(again.locator(".banner")).containsText("only addenda can be added");
        client.visitor().presses("Escape");

        var supervisor = new RecordedClient(the("supervisor"), client.id()).isLookedAt();
        var cosign = supervisor.panel("cosign-visit?visit=" + visit);
        assertThat(cosign).containsText("Signed as Ingrid Solheim, OTD, OTR/L");
        assertThat(cosign.locator(".read-note")).containsText("Hannah Brandt");
        supervisor.visitor().presses("Control+Enter");
        assertThat(cosign).hasCount(0);

        var addendum = client.panel("add-addendum?visit=" + visit);
        addendum.getByLabel("Text of the addendum").fill("Phoned in the evening: no soreness.");
        client.visitor().presses("Control+Enter");
        assertThat(addendum).hasCount(0);

        assertThat(client.told())
                .contains("Phoned in the evening: no soreness.")
                .contains("Ingrid Solheim");
    }

    @Test
    void a_note_that_says_too_little_to_be_signed_says_so_and_is_completed_first() {
        var client = RecordedClient.inCare(the("therapist"), "Too Brief");
        var visit = client.has("record-visit", """
                {"visitedOn": "%s", "attendance": "ATTENDED"}""".formatted(RecordedClient.today()));
        var panel = client.panel("sign-visit?visit=" + visit);
        assertThat(panel.locator(".panel-body > .banner"))
                .hasText("A visit can be signed only when its interventions and their minutes are documented.");
        assertThat(panel.locator(".read-note")).isVisible();
        assertThat(panel.locator("[type=submit]")).hasCount(0);

        panel.getByText("Change the note first").click();
        assertThat(panel.locator("h2")).hasText("Amend an entry");
        panel.getByText("Another intervention").click();
        panel.getByLabel("Intervention", exactly()).fill("Breathing re-education");
        panel.getByLabel("Minutes", exactly()).fill("20");
        panel.getByLabel("Objective", exactly()).fill("Sixteen breaths a minute.");
        panel.getByLabel("Reason for the amendment", exactly()).fill("Was not finished.");
        client.visitor().presses("Control+Enter");
        assertThat(panel).hasCount(0);

        var sign = client.panel("sign-visit?visit=" + visit);
        assertThat(sign.locator(".read-note")).containsText("Sixteen breaths a minute.");
        client.visitor().presses("Control+Enter");
        assertThat(sign).hasCount(0);
        assertThat(client.told()).contains("signed the note");
    }

    @Test
    void a_therapist_who_wants_to_cosign_is_told_who_does() {
        var client = RecordedClient.inCare(the("therapist"), "Four Eyes");
        var visit = client.has("record-visit", NOTE.formatted(RecordedClient.today()));

        var panel = client.panel("cosign-visit?visit=" + visit);

        assertThat(panel.locator(".banner")).hasText("This command may be sent in the role of supervisor only.");
        assertThat(panel.locator("[type=submit]")).hasCount(0);
    }

    @Test
    void a_total_of_ones_own_is_kept_with_the_draft() {
        var client = RecordedClient.inCare(the("therapist"), "Sixty Minutes");
        var panel = client.panel("record-visit");
        panel.locator("[name=totalMinutes]").fill("60");
        client.visitor().presses("Escape");
        assertThat(panel).hasCount(0);

        client.panel("record-visit");

        assertThat(panel.locator("[data-notice=draft]")).isVisible();
        assertThat(panel.locator("[name=totalMinutes]")).hasValue("60");
    }

    @Test
    void a_draft_waits_though_its_panel_cannot_be_sent_any_more() {
        var client = RecordedClient.inCare(the("therapist"), "Signed Meanwhile");
        var visit = client.has("record-visit", NOTE.formatted(RecordedClient.today()));
        var panel = client.panel("sign-visit?visit=" + visit);
        panel.locator("[name=signedOn]")
                .fill(RecordedClient.today().minusDays(1).toString());
        client.visitor().presses("Escape");
        assertThat(panel).hasCount(0);
        client.has("sign-visit", """
                {"visitId": "%s"}""".formatted(visit));

        client.panel("sign-visit?visit=" + visit);
        assertThat(panel.locator("form[data-command]")).hasCount(0);
        assertThat(panel.locator("footer [data-closes]")).isFocused();
        assertThat(client.visitor().page().locator(".toast")).hasCount(0);
        client.visitor().presses("Escape");

        assertThat(panel).hasCount(0);
        assertThat(client.visitor().page().locator("#panels-waiting")).isVisible();
    }

    @Test
    void the_panels_of_visits_are_in_order() {
        var client = RecordedClient.inCare(the("supervisor"), "Panels Of Visits");
        var signed =
                client.has("record-visit", NOTE.formatted(RecordedClient.today().minusDays(9)));
        client.has("sign-visit", """
                {"visitId": "%s"}""".formatted(signed));
        var open =
                client.has("record-visit", NOTE.formatted(RecordedClient.today().minusDays(2)));

        client.visitor()
                .findsInOrder(
                        "dialog.panel",
                        List.of(
                                () -> {
                                    client.panel("record-visit")
                                            .locator("[data-copy-all]")
                                            .click();
                                    client.open().getByLabel("Plan", exactly()).fill("");
                                },
                                () -> assertThat(client.panel("sign-visit?visit=" + open))
                                        .isVisible(),
                                () -> assertThat(client.panel("cosign-visit?visit=" + signed))
                                        .isVisible(),
                                () -> assertThat(client.panel("add-addendum?visit=" + signed))
                                        .isVisible()));
    }

    /** The last entry of a kind, word for word. */
    private static String written(RecordedClient client, String kind) {
        return (String) client.visitor().page().evaluate("""
                async ([id, kind]) => {
                    const answer = await (await imported("frame/asking.js")).ask(`/api/clients/${id}/history?kind=${kind}&raw=true`);
                    return JSON.stringify((await answer.json()).entries.at(-1).data);
                }""", List.of(client.id(), kind));
    }
}
