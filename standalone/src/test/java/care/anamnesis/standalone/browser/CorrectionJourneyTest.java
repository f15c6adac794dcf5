package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Corrections, and clients' requests for amendment. */
class CorrectionJourneyTest extends BrowserTest {
    private static final int OF_THE_FINDING = 4;

    @Test
    void an_entry_is_amended_where_it_is_changed_and_nowhere_else() {
        var client = withFinding("Mixed Up");
        var panel = client.panel("amend-entry?entry=" + OF_THE_FINDING);
        assertThat(panel.locator("[data-nothing-changed]")).isVisible();

        panel.getByLabel("Side", exactly()).selectOption("RIGHT");
        panel.getByLabel("Part", exactly()).fill("outer edge");
        panel.getByLabel("Note", exactly()).fill("");
        assertThat(panel.locator(".is-changed")).hasCount(3);
        assertThat(panel.locator(".is-changed del").first()).hasText("Left");
        panel.locator("[data-field=part] [data-put-back]").click();
        assertThat(panel.locator(".is-changed")).hasCount(2);
        panel.getByLabel("Reason").fill("Mixed up with the other side.");
        client.visitor().presses("Control+Enter");
        assertThat(panel).hasCount(0);

        assertThat(client.told())
                .contains("side from left to right")
                .contains("note from “Firm on quiet breathing.” to nothing")
                .contains("Mixed up with the other side.")
                .doesNotContain("severity from");
        assertThat(client.panel("amend-entry?entry=" + OF_THE_FINDING).getByLabel("Side", exactly()))
                .hasValue("RIGHT");
    }

    @Test
    void nothing_is_amended_without_a_change_and_a_reason() {
        var client = withFinding("No Reason");
        client.visitor().expects(422);
        var panel = client.panel("amend-entry?entry=" + OF_THE_FINDING);
        panel.getByLabel("Part", exactly()).fill("outer edge");
        client.visitor().presses("Control+Enter");

        assertThat(panel.locator(".field:has([name=reason]) .error")).containsText("Reason");
        assertThat(panel.getByLabel("Part", exactly())).hasValue("outer edge");
        assertThat(client.told()).doesNotContain("Amended");
    }

    @Test
    void marking_an_entry_first_shows_which_other_entries_will_no_longer_count() {
        var client = withFinding("Wrong Client");
        var panel = client.panel("mark-entered-in-error?entry=" + OF_THE_FINDING);
        assertThat(panel.locator(".struck-list li")).hasCount(1);
        assertThat(panel.locator(".struck-list")).containsText("Reassessed");
        panel.getByLabel("Reason").fill("Belongs to somebody else.");
        client.visitor().presses("Control+Enter");
        assertThat(panel).hasCount(0);

        client.isLookedAt();
        assertThat(client.visitor().page().locator("#findings")).containsText("No finding has been recorded.");
        assertThat(client.panel("amend-entry?entry=" + OF_THE_FINDING).locator(".banner"))
                .containsText("It no longer counts");
    }

    @Test
    void a_request_for_amendment_is_denied_disagreed_with_and_answered() {
        var client = withFinding("Disagrees");
        var ask = client.panel("request-amendment?entry=" + OF_THE_FINDING);
        assertThat(ask.locator("[name=entries]:checked")).hasCount(1);
        ask.getByLabel("In the client’s own words").fill("My left side is fine.");
        client.visitor().presses("Control+Enter");
        assertThat(ask).hasCount(0);
        var request = "?request=" + request(client);

        var extend = client.panel("extend-amendment-request" + request);
        assertThat(extend.locator(".read-note")).containsText("My left side is fine.");
        extend.getByLabel("Reason for the delay").fill("The therapist is away.");
        client.visitor().presses("Control+Enter");
        assertThat(extend).hasCount(0);

        var deny = client.panel("deny-amendment-request" + request);
        deny.getByLabel("it is accurate and complete").check();
        deny.getByLabel("Explanation to the client").fill("It was found on both days.");
        client.visitor().presses("Control+Enter");
        assertThat(deny).hasCount(0);
        assertThat(client.panel("accept-amendment-request" + request).locator(".banner"))
                .hasText("The request for amendment has already been decided.");

        client.panel("state-disagreement" + request)
                .getByLabel("The client’s statement of disagreement")
                .fill("I still feel nothing there.");
        client.visitor().presses("Control+Enter");
        assertThat(client.open()).hasCount(0);
        client.panel("write-rebuttal" + request).getByLabel("Rebuttal").fill("Findings need not be felt.");
        client.visitor().presses("Control+Enter");
        assertThat(client.open()).hasCount(0);

        assertThat(client.told()).contains("I still feel nothing there.").contains("Findings need not be felt.");
    }

    @Test
    void an_extension_that_was_made_in_time_is_written_down_after_the_answer_was_due() {
        var client = withFinding("Two Months Later");
        client.has("request-amendment", """
            {"statement": "Please check.", "receivedOn": "%s"}\
            """.formatted(RecordedClient.today().minusDays(65)));
        var panel = client.panel("extend-amendment-request?request=" + request(client));
        assertThat(panel.getByLabel("Extended on")).hasValue("");

        panel.getByLabel("Extended on").fill(RecordedClient.today().minusDays(8).toString());
        panel.getByLabel("Reason for the delay").fill("The therapist was away.");
        client.visitor().presses("Control+Enter");

        assertThat(panel).hasCount(0);
        assertThat(client.last("AmendmentRequestExtended", "extendedOn"))
                .isEqualTo(RecordedClient.today().minusDays(8).toString());
    }

    @Test
    void an_accepted_request_names_its_entries_and_the_officer_places_and_releases_a_legal_hold() {
        var client = withFinding("In Order");
        client.has("request-amendment", """
            {"statement": "Please check.", "entries": [3], "receivedOn": "%s"}\
            """.formatted(RecordedClient.today()));
        var accept = client.panel("accept-amendment-request?request=" + request(client));
        assertThat(accept.locator("[name=entries]:checked")).hasCount(1);
        client.visitor().presses("Control+Enter");
        assertThat(accept).hasCount(0);

        var officer = new RecordedClient(the("officer"), client.id()).isLookedAt();
        var place = officer.panel("place-legal-hold");
        place.getByLabel("Reason").fill("A claim is announced.");
        place.getByLabel("Authority").fill("District court");
        officer.visitor().presses("Control+Enter");
        assertThat(place).hasCount(0);
        var release = officer.panel("release-legal-hold?hold=" + read(officer, "LegalHoldPlaced", "holdId"));
        assertThat(release.locator(".read-note")).containsText("District court");
        release.getByLabel("Reason").fill("The claim was withdrawn.");
        officer.visitor().presses("Control+Enter");
        assertThat(release).hasCount(0);

        assertThat(client.told()).contains("The claim was withdrawn.");
    }

    @Test
    void the_panels_of_corrections_are_in_order() {
        var client = withFinding("Panels Of Corrections");
        client.has("record-visit", """
            {"visitedOn": "%s", "attendance": "ATTENDED", "interventions": [{"name": "Myofascial release", "minutes": 35}]}\
            """.formatted(RecordedClient.today()));
        client.has("set-goal", """
            {"statement": "Walk.", "term": "LONG_TERM", "measure": {"instrument": "pain-nrs", "target": 2},
             "scale": {"muchLess": "a", "less": "b", "expected": "c", "more": "d", "muchMore": "e"}}\
            """);
        client.has("assign-home-practice", """
            {"kind": "BREATHING", "instructions": "Breathe.", "targets": ["diaphragm"],
             "dose": {"times": 2, "every": 1, "unit": "DAY", "minutes": 5}}\
            """);
        client.has("request-amendment", """
            {"statement": "Please check.", "receivedOn": "%s"}\
            """.formatted(RecordedClient.today()));
        var request = "?request=" + request(client);
        var addresses = new ArrayList<>(List.of(
                "mark-entered-in-error?entry=4",
                "request-amendment",
                "extend-amendment-request" + request,
                "accept-amendment-request" + request,
                "deny-amendment-request" + request,
                "state-disagreement" + request));
        List.of(4, 6, 7, 8).forEach(entry -> addresses.add("amend-entry?entry=" + entry));

        client.visitor()
                .findsInOrder(
                        "dialog.panel",
                        addresses.stream()
                                .<Runnable>map(panel ->
                                        () -> assertThat(client.panel(panel)).isVisible())
                                .toList());
    }

    private RecordedClient withFinding(String name) {
        var client = RecordedClient.inCare(the("therapist"), name);
        var finding = client.has(
                "record-finding", """
                    {"structure": "latissimus-dorsi", "side": "LEFT", "quality": "RESTRICTION", "severity": "MODERATE",
                     "observedOn": "%s", "note": "Firm on quiet breathing."}\
                    """.formatted(RecordedClient.today().minusDays(20)));
        client.has("reassess-finding", """
            {"findingId": "%s", "change": "IMPROVED", "severity": "MILD", "observedOn": "%s"}\
            """.formatted(finding, RecordedClient.today()));
        return client.isLookedAt();
    }

    private static String request(RecordedClient client) {
        return read(client, "AmendmentRequested", "requestId");
    }

    private static String read(RecordedClient client, String kind, String field) {
        return (String) client.visitor().page().evaluate("""
            async ([id, kind, field]) => {
                const answer = await (await imported("frame/asking.js")).ask(`/api/clients/${id}/history?kind=${kind}&raw=true`);
                return (await answer.json()).entries.at(-1).data[field];
            }\
            """, List.of(client.id(), kind, field));
    }
}
