package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every panel, as it is opened. */
class PanelsTest extends BrowserTest {
    private static final List<String> OF_A_CLIENT = List.of(
            "open-episode",
            "record-finding",
            "record-outcome-measure",
            "record-client-report",
            "set-goal",
            "assign-home-practice",
            "record-consent",
            "withdraw-consent",
            "assign-therapist",
            "correct-client-details");

    @Test
    void the_panels_are_in_order() {
        var client = RecordedClient.inCare(the("therapist"), "All Panels");
        var finding = client.has("record-finding", """
                {"structure": "sartorius", "side": "LEFT", "quality": "RESTRICTION", "severity": "SEVERE", "observedOn": "%s"}""".formatted(RecordedClient.today()));
        var goal = client.has("set-goal", """
                {"statement": "Walk for an hour.", "term": "SHORT_TERM",
                 "scale": {"muchLess": "a", "less": "b", "expected": "c", "more": "d", "muchMore": "e"}}""");
        var practice = client.has("assign-home-practice", """
                {"kind": "BREATHING", "instructions": "Breathe.", "targets": ["diaphragm"],
                 "dose": {"times": 2, "every": 1, "unit": "DAY", "minutes": 5}}""");
        client.has("record-consent", """
                {"scope": "TREATMENT", "givenBy": "The client", "givenOn": "%s"}""".formatted(RecordedClient.today()));
        client.isLookedAt();
        var ofEntries = Stream.of(
                "reassess-finding?finding=" + finding,
                "resolve-finding?finding=" + finding,
                "record-goal-progress?goal=" + goal,
                "log-home-practice?practice=" + practice,
                "revise-home-practice?practice=" + practice,
                "discontinue-home-practice?practice=" + practice);

        var openings = Stream.concat(OF_A_CLIENT.stream(), ofEntries)
                .<Runnable>map(panel -> () -> assertThat(client.panel(panel).locator("form[data-command]"))
                        .isVisible())
                .toList();
        client.visitor().findsInOrder("dialog.panel", openings);
        assertThat(client.visitor().page().locator("#panels-waiting")).isHidden(); // nothing was begun
        assertThat(client.panel("assign-home-practice").locator("[data-and-another]"))
                .hasText("Assign and add another");
        client.panel("record-finding");
        client.visitor().page().keyboard().type("l lat");
        client.visitor().takesPictures("recording");
    }

    @Test
    void the_panel_for_a_new_client_is_in_order() {
        var therapist = the("therapist");

        therapist.findsInOrder("dialog.panel", List.of(() -> therapist.page().evaluate("""
                                async () => (await imported("recording.js")).open("/clients/panels/register-client")""")));
    }

    @Test
    void a_panel_about_an_entry_that_the_record_does_not_hold_does_not_open() {
        var client = RecordedClient.inCare(the("therapist").expects(404), "No Such Entry");

        var panel = client.panel("resolve-finding?finding=" + client.id());

        assertThat(client.visitor().page().locator(".toast")).isVisible();
        assertThat(panel).hasCount(0);
    }
}
