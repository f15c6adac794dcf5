package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The end of an episode of care, gone through step by step. */
class DischargeJourneyTest extends BrowserTest {

    @Test
    void the_first_day_that_is_offered_is_the_first_that_the_rule_accepts() {
        var client = RecordedClient.inCare(the("therapist"), "Opened Twice");
        var day = RecordedClient.today().minusDays(20);
        var finding = client.has("record-finding", """
            {"structure": "sartorius", "side": "LEFT", "quality": "RESTRICTION", "observedOn": "%s"}\
            """.formatted(day));
        client.has("resolve-finding", """
            {"findingId": "%s", "resolvedOn": "%s"}\
            """.formatted(finding, day.plusDays(2)));
        isDischargedOnTheFirstDayOffered(client, day.plusDays(2));
        client.has("reopen-episode", """
            {"episodeId": "%s", "reason": "Pain is back.", "reopenedOn": "%s"}\
            """.formatted(client.last("EpisodeOpened", "episodeId"), day.plusDays(9)));
        isDischargedOnTheFirstDayOffered(client, day.plusDays(9));
    }

    private static void isDischargedOnTheFirstDayOffered(RecordedClient client, LocalDate first) {
        client.isLookedAt().visitor().goesTo("/clients/" + client.id() + "/discharge");
        assertThat(client.visitor().page().locator("#discharge-day")).hasAttribute("min", first.toString());
        var note = """
            {"dischargedOn": "%s", "reason": "OTHER", "summary": "Moved away."}\
            """;
        client.visitor().expects(409);
        assertThatThrownBy(() -> client.has("discharge-client", note.formatted(first.minusDays(1))))
                .hasMessageContaining("409");
        client.has("discharge-client", note.formatted(first));
    }

    @Test
    void a_client_with_goals_is_discharged_step_by_step() {
        var client = atTheEnd("All Done");
        var page = client.visitor()
                .goesTo("/clients/" + client.id() + "/discharge")
                .page();
        var hinders = page.locator("#hindrances");
        assertThat(hinders.locator("li")).hasCount(2);
        assertThat(hinders).containsText("is not signed");
        assertThat(hinders).containsText("before the last visit");

        page.locator("#discharge-summary").fill("Sleeps on the side; practises daily.");
        hinders.getByText("Sign", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(client.open().getByLabel("Signed on")).isFocused();
        client.visitor().presses("Control+Enter");
        assertThat(hinders.locator("li")).hasCount(1);
        hinders.getByText("Record a score", new Locator.GetByTextOptions().setExact(true))
                .click();
        client.open().locator("[data-tap='1']").click();
        client.visitor().presses("Control+Enter");
        assertThat(hinders).containsText("Nothing open");
        assertThat(page.locator("#discharge-outcomes")).containsText("better, enough to matter");
        assertThat(page.locator("#discharge-summary")).hasValue("Sleeps on the side; practises daily.");

        var goal = page.locator(
                ".goal-assessed", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Sleep on the side."));
        goal.getByLabel("Met", new Locator.GetByLabelOptions().setExact(true)).check();
        goal.getByLabel("Result").fill("Every night of the last month.");
        page.getByLabel("What the client says now").fill("I wake up and nothing hurts.");
        page.locator("#discharge-reason").selectOption("GOALS_MET");
        page.locator("#discharge-disposition").selectOption("HOME_PROGRAMME");
        page.locator("[name=continuedPractices]").last().uncheck();
        page.getByText("Review", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .click();

        var review = page.locator("[data-review]");
        assertThat(review).isFocused();
        assertThat(review).containsText("Sleep on the side.: Met");
        assertThat(review).containsText("Every night of the last month.");
        assertThat(review).containsText("7");
        assertThat(review).containsText("Breathing, twice a day for 5 minutes");
        assertThat(review).not().containsText("Somatic movement");
        assertThat(review).containsText("I wake up and nothing hurts.");
        page.getByText("Discharge the client").click();

        page.waitForURL("**/clients/" + client.id());
        assertThat(page.locator("main")).containsText("goals met");
        assertThat(page.locator("main")).containsText("I wake up and nothing hurts.");
        assertThat(client.told()).contains("Every night of the last month.");
        client.visitor().goesTo("/clients/" + client.id() + "/discharge");
        assertThat(page.locator(".empty")).containsText("Already discharged");
        page.getByText("Reopen the episode").click();
        client.open().getByLabel("Reason").fill("The pain is back.");
        client.visitor().presses("Control+Enter");
        assertThat(client.open()).hasCount(0);
        assertThat(client.told()).contains("The pain is back.");
    }

    @Test
    void a_discharge_that_leaves_something_out_is_refused_at_the_field_and_kept() {
        var client = atTheEnd("Left Out");
        var page = client.visitor()
                .expects(422)
                .goesTo("/clients/" + client.id() + "/discharge")
                .page();
        page.getByLabel("What the client says now").fill("Thank you.");

        client.visitor().presses("Control+Enter");
        assertThat(page.locator("[data-review]")).isVisible();
        page.getByText("Discharge the client").click();

        assertThat(page.locator(".error").filter(new Locator.FilterOptions().setHasText("Summary")))
                .isVisible();
        assertThat(page.getByLabel("What the client says now")).hasValue("Thank you.");
        page.reload();
        assertThat(page.getByLabel("What the client says now")).hasValue("Thank you.");
        assertThat(client.told()).doesNotContain("Thank you.");

        page.getByText("Start again").click();
        assertThat(page.getByLabel("What the client says now")).hasValue("");
    }

    @Test
    void the_page_of_the_discharge_is_in_order() {
        var client = atTheEnd("In Order At The End");
        client.visitor().goesTo("/clients/" + client.id() + "/discharge");

        client.visitor().findsThePageInOrder();
        client.visitor().takesPictures("discharge");
    }

    private RecordedClient atTheEnd(String name) {
        var client = RecordedClient.inCare(the("therapist"), name);
        var today = RecordedClient.today();
        client.has("set-goal", """
            {"statement": "Sleep on the side.", "term": "LONG_TERM", "setOn": "%s"}\
            """.formatted(today.minusDays(40)));
        client.has("record-outcome-measure", """
            {"instrument": "pain-nrs", "score": 7, "measuredOn": "%s"}\
            """.formatted(today.minusDays(40)));
        client.has("assign-home-practice", """
            {"kind": "BREATHING", "instructions": "Breathe out longer than in.", "targets": ["diaphragm"],
             "dose": {"times": 2, "every": 1, "unit": "DAY", "minutes": 5}, "assignedOn": "%s"}\
            """.formatted(today.minusDays(40)));
        client.has("assign-home-practice", """
            {"kind": "SOMATIC_MOVEMENT", "instructions": "Roll slowly.", "targets": [],
             "dose": {"times": 1, "every": 1, "unit": "DAY"}, "assignedOn": "%s"}\
            """.formatted(today.minusDays(39)));
        client.has("record-visit", """
            {"visitedOn": "%s", "attendance": "ATTENDED",
             "interventions": [{"name": "Myofascial release", "minutes": 35}], "assessment": "Ready."}\
            """.formatted(today.minusDays(1)));
        return client.isLookedAt();
    }
}
