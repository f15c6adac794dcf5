package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plan of care and the report on it. */
class PlanJourneyTest extends BrowserTest {
    private static final String GOAL = """
        {"statement": "%s", "term": "LONG_TERM", "setOn": "%s"}\
        """;

    @Test
    void a_plan_is_established_and_certified() {
        var client = RecordedClient.inCare(the("therapist"), "New Plan");
        client.has("set-goal", GOAL.formatted("Sleep on the side.", RecordedClient.today()));
        var plan = client.panel("establish-treatment-plan");
        assertThat(plan.getByLabel("Diagnosis or complaint")).hasValue("Pain in the lower back.");
        plan.getByText("twice a week").click();
        assertThat(plan.locator("[data-in-words]")).hasText("twice a week");
        plan.getByLabel("Interventions").fill("Myofascial release\nBreathing re-education");
        client.visitor().presses("Control+Enter");
        assertThat(plan).hasCount(0);

        var certify = client.panel("certify-plan");
        certify.getByLabel("Verbal order").check();
        certify.getByLabel("Certified by").fill("Dr Maya Okafor");
        certify.getByLabel("Credentials").fill("MD");
        client.visitor().presses("Control+Enter");
        assertThat(certify).hasCount(0);

        var signature = client.panel("certify-plan");
        assertThat(signature.locator(".panel-body > .banner")).containsText("Dr Maya Okafor");
        assertThat(signature.getByLabel("Certified by")).hasValue("Dr Maya Okafor");
        assertThat(signature.locator("[name=method][value=SIGNATURE]")).isChecked();
        client.visitor().presses("Control+Enter");
        assertThat(signature).hasCount(0);

        assertThat(client.told())
                .contains("twice a week")
                .contains("Breathing re-education")
                .contains("Dr Maya Okafor");
    }

    @Test
    void the_frequency_is_adjusted_with_a_reason_told_from_what_to_what_and_shows_on_the_record() {
        var client = inTreatment("Getting Better");
        var panel = client.panel("adjust-visit-frequency");
        assertThat(panel.locator("[data-told]")).containsText("already the frequency on that day: once a week");

        panel.getByLabel("Visits").fill("3");
        panel.getByLabel("in every").fill("2");
        assertThat(panel.locator("[data-told]")).containsText("From once a week to three times every other week, from");
        panel.getByText("every other week", exactText()).click();
        assertThat(panel.locator("[data-told]")).containsText("From once a week to every other week, from");
        panel.getByLabel("Reason").fill("Sleeps through; carries on alone between visits.");
        client.visitor().presses("Control+Enter");

        assertThat(panel).hasCount(0);
        client.isLookedAt();
        assertThat(client.visitor().page().locator("#frequency")).containsText("every other week");
        assertThat(client.visitor().page().locator("#frequency"))
                .containsText("Sleeps through; carries on alone between visits.");
    }

    @Test
    void a_plan_is_put_on_hold_and_taken_up_again() {
        var client = inTreatment("On Travels");
        var hold = client.panel("hold-treatment-plan");
        hold.getByLabel("Reason").fill("Abroad for two weeks.");
        client.visitor().presses("Control+Enter");
        assertThat(hold).hasCount(0);
        assertThat(client.panel("hold-treatment-plan").locator(".banner"))
                .hasText("The treatment plan is already on hold.");
        client.visitor().presses("Escape");

        var resume = client.panel("resume-treatment-plan");
        assertThat(resume.locator(".read-note")).containsText("Abroad for two weeks.");
        client.visitor().presses("Control+Enter");

        assertThat(resume).hasCount(0);
        assertThat(client.panel("resume-treatment-plan").locator(".banner"))
                .hasText("The treatment plan is not on hold.");
    }

    @Test
    void care_is_paused_with_a_banner_and_resumed_from_it() {
        var client = inTreatment("Away For Surgery");
        var page = client.visitor().page();
        var today = RecordedClient.today();
        page.locator("details[data-menu] > summary:has-text('More')").click();
        page.locator("[data-panel*=pause-care]").click();
        var pause = page.locator("form[data-command=pause-care]");
        pause.getByLabel("Surgery").check();
        pause.locator("[name=note]").fill("Knee replacement.");
        pause.locator("[name=pausedOn]").fill(today.minusDays(3).toString());
        pause.locator("[name=expectedReturnOn]").fill(today.plusWeeks(4).toString());
        client.visitor().takesPictures("pause-panel");
        client.visitor().presses("Control+Enter");

        var banner = page.locator("#aim .banner");
        assertThat(banner).containsText("Surgery");
        assertThat(banner).containsText("Knee replacement.");
        assertThat(page.locator("#frequency")).containsText("Care is paused");
        client.visitor().findsThePageInOrder();
        client.visitor().takesPictures("paused");

        banner.getByText("Resume care").click();
        assertThat(page.locator("form[data-command=resume-care]")).isVisible();
        client.visitor().presses("Control+Enter");

        assertThat(banner).hasCount(0);
        assertThat(page.locator("#aim .aim-again")).containsText("Paused from");
    }

    @Test
    void a_progress_report_asks_for_every_goal_that_is_due() {
        var client = inTreatment("Reported On");
        var met = client.has(
                "set-goal", GOAL.formatted("Lie flat.", RecordedClient.today().minusDays(30)));
        client.has(
                "set-goal",
                GOAL.formatted("Sleep on the side.", RecordedClient.today().minusDays(30)));
        client.has("record-goal-progress", """
            {"goalId": "%s", "status": "MET", "assessedOn": "%s"}\
            """.formatted(
                        met, RecordedClient.today().minusDays(2)));
        client.visitor().expects(422);
        var panel = client.panel("record-progress-report");
        assertThat(panel.locator(".goal-assessed")).hasCount(2);
        var open = panel.locator(".goal-assessed", new Locator.LocatorOptions().setHasText("Sleep on the side."));
        open.getByLabel("Partly met").check();
        open.getByLabel("Progress", exactly()).fill("Two nights in three.");
        panel.getByLabel("Plan for continuing").fill("Once a week for a month.");
        client.visitor().presses("Control+Enter");
        assertThat(panel.locator(".goal-assessed .error")).containsText("Progress");
        panel.locator(".goal-assessed", new Locator.LocatorOptions().setHasText("Lie flat."))
                .getByLabel("Progress", exactly())
                .fill("Lies flat since spring.");
        client.visitor().presses("Control+Enter");
        assertThat(panel).hasCount(0);

        assertThat(client.panel("record-progress-report").locator(".goal-assessed:visible > legend"))
                .hasText("Sleep on the side.");
        assertThat(client.told()).contains("Two nights in three.");
    }

    @Test
    void a_report_assesses_the_goals_that_were_set_by_its_day() {
        var client = inTreatment("Reported Late");
        var met = client.has(
                "set-goal", GOAL.formatted("Lie flat.", RecordedClient.today().minusDays(20)));
        client.has("record-goal-progress", """
            {"goalId": "%s", "status": "MET", "assessedOn": "%s"}\
            """.formatted(met, RecordedClient.today()));
        client.has("set-goal", GOAL.formatted("Sleep on the side.", RecordedClient.today()));
        var panel = client.panel("record-progress-report");
        assertThat(panel.locator(".goal-assessed:visible")).hasCount(2);
        assertThat(panel.locator(".goal-assessed .badge:visible")).hasText("Met");

        panel.getByLabel("Reported on").fill(RecordedClient.today().minusDays(1).toString());
        assertThat(panel.locator(".goal-assessed:visible > legend")).hasText("Lie flat.");
        panel.locator(".goal-assessed:visible").getByLabel("Partly met").check();
        panel.locator(".goal-assessed:visible")
                .getByLabel("Progress", exactly())
                .fill("Almost.");
        panel.getByLabel("Plan for continuing").fill("Once a week for a month.");
        client.visitor().presses("Control+Enter");

        assertThat(panel).hasCount(0);
        assertThat(client.last("ProgressReportRecorded", "goals")).contains(met);
        assertThat(client.panel("record-progress-report").locator(".goal-assessed:visible"))
                .hasCount(2);
    }

    @Test
    void the_panels_of_the_plan_are_in_order() {
        var client = inTreatment("Panels Of Plans");
        client.has("set-goal", GOAL.formatted("Sleep on the side.", RecordedClient.today()));

        client.visitor()
                .findsInOrder(
                        "dialog.panel",
                        List.of(
                                () -> assertThat(client.panel("establish-treatment-plan"))
                                        .isVisible(),
                                () -> assertThat(client.panel("adjust-visit-frequency")
                                                .locator("[data-told]"))
                                        .isVisible(),
                                () -> assertThat(client.panel("certify-plan")).isVisible(),
                                () -> assertThat(client.panel("hold-treatment-plan"))
                                        .isVisible(),
                                () -> assertThat(client.panel("resume-treatment-plan"))
                                        .isVisible(),
                                () -> assertThat(client.panel("record-progress-report"))
                                        .isVisible()));
    }

    private RecordedClient inTreatment(String name) {
        var client = RecordedClient.inCare(the("therapist"), name);
        var start = RecordedClient.today().minusDays(30);
        client.has("establish-treatment-plan", """
            {"startsOn": "%s", "endsOn": "%s", "frequency": {"visits": 1, "every": 1, "unit": "WEEK"},
             "interventions": ["Myofascial release"], "establishedOn": "%s"}\
            """.formatted(start, start.plusDays(89), start));
        return client.isLookedAt();
    }

    private static Locator.GetByTextOptions exactText() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
