package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Writing into a record in the panels beside it. */
class RecordingJourneyTest extends BrowserTest {
    /** As the service understands what was typed: a structure once, and other words as they are. */
    private static final String[] STRUCTURES = {"latissimus dorsi", "where it is sore"};

    @Test
    void a_finding_is_recorded_by_keys_alone_in_fewer_than_twelve_presses() {
        var client = RecordedClient.inCare(the("therapist"), "Quick Fingers");
        client.visitor().presses("f");
        var panel = client.open();
        assertThat(panel.locator(".structure-search")).isFocused();

        var keys = List.of("l", " ", "l", "a", "t", "Enter", "r", "Control+Enter");
        keys.forEach(client.visitor()::presses);

        assertThat(panel).hasCount(0);
        assertThat(toast(client)).hasText("Finding recorded.");
        assertThat(client.visitor().page().locator("#findings")).containsText("eft latissimus dorsi");
        assertThat(client.told()).contains("left latissimus dorsi").contains("restriction");
        assertThat(client.visitor().page().locator("#findings [data-panel$='/panels/record-finding']"))
                .isFocused();
        assertThat(keys.stream().mapToInt(key -> key.split("\\+").length).sum()).isLessThan(12);
    }

    @Test
    void a_part_that_came_with_a_structure_goes_with_it_and_one_written_by_hand_stays() {
        var client = RecordedClient.inCare(the("therapist"), "Changed Mind");
        var panel = client.panel("record-finding");
        var part = panel.locator("[name=part]");
        looksFor(client, "right upper trap");
        assertThat(part).hasValue("upper");

        looksFor(client, "lower back");
        assertThat(panel.locator("[name=structure]")).hasValue("area-lower-back");
        assertThat(part).hasValue("");

        panel.getByText("Part and tissue").click();
        part.fill("beside the spine");
        looksFor(client, "right upper trap");
        assertThat(part).hasValue("beside the spine");
    }

    private static void looksFor(RecordedClient client, String words) {
        client.open().locator(".structure-search").fill(words);
        client.open().locator(".structure-search").press("Enter");
    }

    @Test
    void a_finding_is_recorded_with_the_pointer_on_the_figure() {
        var client = RecordedClient.inCare(the("therapist"), "Pointing Hand");
        var panel = client.panel("record-finding");

        panel.locator("svg[data-view=BACK] [data-zone=mid-back][data-side=LEFT] .body-map-area")
                .click();
        panel.locator("[role=option]:visible", new Locator.LocatorOptions().setHasText("latissimus"))
                .click();
        panel.getByLabel("Tenderness").check();
        panel.getByLabel("Severe").check();
        panel.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Record").setExact(false))
                .last()
                .click();

        assertThat(panel).hasCount(0);
        assertThat(client.told())
                .contains("left latissimus dorsi")
                .contains("severe")
                .contains("tenderness");
    }

    @Test
    void what_the_service_refuses_is_said_at_the_field_and_nothing_typed_is_lost() {
        var client = RecordedClient.inCare(the("therapist").expects(422), "Incomplete Form");
        var panel = client.panel("record-finding");
        panel.getByLabel("Note").fill("Dense along the outer edge.");

        client.visitor().presses("Control+Enter");

        assertThat(panel.locator(".structure-panel .error")).hasText("Structure is required.");
        assertThat(panel.locator("fieldset:has([name=quality]) .error")).hasText("What was found is required.");
        assertThat(panel.locator(".structure-search")).isFocused();
        assertThat(panel.locator(".structure-search")).hasAttribute("aria-invalid", "true");
        assertThat(panel.getByLabel("Note")).hasValue("Dense along the outer edge.");
    }

    @Test
    void a_clinical_rule_that_refuses_says_why_at_the_top() {
        var client = RecordedClient.inCare(the("therapist").expects(409), "Before Time");
        var panel = client.panel("record-client-report");
        panel.getByLabel("What the client said").fill("It began long ago.");
        panel.getByLabel("Reported on")
                .fill(RecordedClient.today().minusYears(3).toString());

        client.visitor().presses("Control+Enter");

        assertThat(panel.locator("[data-notice=problem]")).containsText("before");
        assertThat(panel.getByLabel("What the client said")).hasValue("It began long ago.");
    }

    @Test
    void a_stale_record_says_who_changed_what_and_records_it_all_the_same_when_asked() {
        var client = RecordedClient.inCare(the("therapist").expects(412), "Two Hands");
        var panel = client.panel("record-client-report");
        panel.getByLabel("What the client said").fill("I slept through.");
        var colleague = new RecordedClient(the("supervisor"), client.id());
        colleague.has("record-finding", """
                {"structure": "sartorius", "side": "RIGHT", "quality": "RESTRICTION", "observedOn": "%s"}""".formatted(RecordedClient.today()));

        client.visitor().presses("Control+Enter");

        var stale = panel.locator("[data-notice=stale]");
        assertThat(stale).containsText("right sartorius");
        assertThat(stale).containsText("Ingrid Solheim");
        assertThat(panel.getByLabel("What the client said")).hasValue("I slept through.");
        stale.getByText("Record anyway").click();
        assertThat(panel).hasCount(0);
        assertThat(client.told()).contains("I slept through.");
    }

    @Test
    void what_was_typed_survives_a_reload_and_is_gone_once_it_is_sent() {
        var client = RecordedClient.inCare(the("therapist"), "Kept Words");
        client.panel("record-client-report").getByLabel("What the client said").fill("I can bend again.");
        assertThat(stored(client, "localStorage")).doesNotContain("bend again");

        client.visitor().page().reload();
        assertThat(client.open()).hasCount(0);
        client.visitor().page().locator("#panels-waiting [data-panel]").click();

        assertThat(client.open().getByLabel("What the client said")).hasValue("I can bend again.");
        assertThat(client.open().locator("[data-notice=draft]")).isVisible();
        client.visitor().presses("Control+Enter");
        assertThat(client.open()).hasCount(0);
        assertThat(stored(client, "sessionStorage")).doesNotContain("bend again");
        client.visitor().page().reload();
        assertThat(client.visitor().page().locator("#panels-waiting")).isHidden();
    }

    @Test
    void a_draft_keeps_the_structure_and_its_side_and_can_be_thrown_away() {
        var client = RecordedClient.inCare(the("therapist"), "Half Done");
        client.panel("record-finding");
        client.visitor().page().keyboard().type("r sart");
        client.visitor().presses("Enter", "Escape");
        assertThat(client.open()).hasCount(0);

        var panel = client.panel("record-finding");
        assertThat(panel.locator(".structure-said")).hasText("right sartorius");
        panel.getByText("Start again").click();

        assertThat(panel.locator(".structure-search")).hasValue("");
        assertThat(stored(client, "sessionStorage")).doesNotContain("sartorius");
    }

    @Test
    void a_draft_keeps_what_goes_with_one_answer_only() {
        var client = RecordedClient.inCare(the("therapist"), "Given Up");
        var goal = client.has("set-goal", """
                {"statement": "Walk for an hour.", "term": "SHORT_TERM"}""");
        var panel = client.panel("record-goal-progress?goal=" + goal);
        panel.locator("[name=status][value=DROPPED]").check();
        panel.locator("[name=reason]").fill("He moves away.");
        client.visitor().presses("Escape");
        assertThat(panel).hasCount(0);

        client.panel("record-goal-progress?goal=" + goal);

        assertThat(panel.locator("[name=status][value=DROPPED]")).isChecked();
        assertThat(panel.locator("[name=reason]")).hasValue("He moves away.");
    }

    @Test
    void a_finding_that_is_sent_while_its_structure_is_still_looked_up_is_sent_with_it() {
        var client = RecordedClient.inCare(the("therapist"), "Quick Hands");
        var asked = new ArrayList<Route>();
        client.visitor().page().route("**/structures/find", asked::add);
        var panel = client.panel("record-finding");
        panel.locator(".structure-search").fill("left piriformis");
        client.visitor().presses("Enter");
        panel.locator("[name=quality][value=RESTRICTION]").check();
        client.visitor().presses("Control+Enter");
        client.visitor().page().waitForCondition(() -> !asked.isEmpty());
        asked.forEach(Route::resume);

        assertThat(panel).hasCount(0);
        assertThat(client.told()).contains("left piriformis");
    }

    @Test
    void nothing_typed_is_left_after_signing_out() {
        var client = RecordedClient.inCare(the("therapist"), "Shared Machine");
        var otherTab = client.visitor().page().context().newPage();
        otherTab.navigate("/clients/" + client.id());
        client.panel("record-client-report").getByLabel("What the client said").fill("Between us.");
        client.visitor().presses("Escape");

        client.visitor().page().locator(".person summary").click();
        client.visitor()
                .page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign out"))
                .click();
        client.visitor().page().locator("#leaving button[value=leave]").click();

        assertThat(client.visitor().page().getByText("You have signed out.")).isVisible();
        assertThat(stored(client, "sessionStorage")).doesNotContain("Between us.");
        assertThat(otherTab).hasURL(Pattern.compile("/sign-in"));
    }

    @Test
    void what_was_typed_waits_for_the_same_person_when_the_session_has_ended() {
        var client = RecordedClient.inCare(the("therapist").expects(401), "Long Break");
        client.panel("record-client-report").getByLabel("What the client said").fill("After lunch.");
        client.visitor().page().context().clearCookies();

        client.visitor().presses("Control+Enter");
        assertThat(client.open().locator("[data-notice=problem]")).containsText("Your session has ended");
        client.visitor().page().reload();
        client.visitor().page().locator("button.choice[value=therapist]").click();
        client.visitor().page().waitForURL("**/clients/" + client.id());

        client.visitor().page().locator("#panels-waiting [data-panel]").click();
        assertThat(client.open().getByLabel("What the client said")).hasValue("After lunch.");
    }

    @Test
    void what_was_typed_is_not_there_for_another_person() {
        var client = RecordedClient.inCare(the("therapist"), "Someone Else");
        client.panel("record-client-report").getByLabel("What the client said").fill("For Hannah alone.");
        assertThat(stored(client, "sessionStorage")).contains("For Hannah alone.");
        client.visitor().page().context().clearCookies();

        client.visitor().signedInAs("supervisor");

        assertThat(stored(client, "sessionStorage")).doesNotContain("For Hannah alone.");
    }

    @Test
    void several_findings_are_recorded_one_after_the_other() {
        var client = RecordedClient.inCare(the("therapist"), "One By One");
        client.panel("record-finding");
        for (var structure : List.of("l sart", "r sart")) {
            assertThat(client.open().locator(".structure-search")).isFocused();
            assertThat(client.open().locator(".structure-search")).hasValue("");
            client.visitor().page().keyboard().type(structure);
            client.visitor().presses("Enter", "t", "Control+Shift+Enter");
            assertThat(toast(client)).hasText("Finding recorded.");
            client.visitor().page().locator(".toast").first().evaluate("toast => toast.remove()");
        }

        assertThat(client.open()).isVisible();
        assertThat(client.told()).contains("left sartorius").contains("right sartorius");
    }

    @Test
    void a_back_dated_entry_is_unmistakable() {
        var client = RecordedClient.inCare(the("therapist"), "Late Paper");
        var panel = client.panel("record-client-report");
        assertThat(panel.locator(".panel-late")).isHidden();

        panel.getByLabel("Reported on").fill(RecordedClient.today().minusDays(8).toString());

        assertThat(panel.locator(".panel-late"))
                .hasText("8 days ago: the record will show that this was written later.");
        panel.getByLabel("Reported on").fill(RecordedClient.today().toString());
        assertThat(panel.locator(".panel-late")).isHidden();
    }

    @Test
    void what_could_not_be_sent_is_kept_and_sent_again_counts_once() {
        var client = RecordedClient.inCare(the("therapist").expectsNoAnswer(), "Bad Line");
        var panel = client.panel("record-client-report");
        panel.getByLabel("What the client said").fill("The line was bad.");
        var isLineBad = new AtomicBoolean(true);
        client.visitor().page().route("**/commands/**", route -> {
            if (isLineBad.get()) {
                route.fetch(); // it arrives, and the answer is lost
                route.abort();
            } else {
                route.resume();
            }
        });

        client.visitor().presses("Control+Enter");
        assertThat(panel.locator("[data-notice=problem]")).containsText("cannot be reached");
        isLineBad.set(false);
        panel.getByText("Send again").click();

        assertThat(panel).hasCount(0);
        assertThat(client.told()).containsOnlyOnce("The line was bad.");
    }

    @Test
    void a_client_is_registered_and_an_episode_of_care_opened_by_hand() {
        var therapist = the("therapist").presses("n");
        var page = therapist.page();
        page.getByLabel("Name", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .fill("Newly Come");
        page.getByLabel("Date of birth").fill("1990-05-17");
        therapist.presses("Control+Enter");
        page.waitForURL("**/clients/*-*");
        assertThat(page.locator("h1")).hasText("Newly Come");

        var client = new RecordedClient(therapist, therapist.path().substring("/clients/".length()));
        var panel = client.panel("open-episode");
        panel.getByLabel("Complaint").fill("The neck is stiff.");
        panel.getByLabel("Goal, in the client’s words").fill("To look over my shoulder.");
        therapist.presses("Control+Enter");

        assertThat(panel).hasCount(0);
        assertThat(page.locator(".aim")).containsText("The neck is stiff.");
        assertThat(page.locator(".aim")).containsText("To look over my shoulder.");
    }

    @Test
    void a_home_practice_is_assigned_logged_revised_and_ended() {
        var client = RecordedClient.inCare(the("therapist"), "At Home");
        var assign = client.panel("assign-home-practice");
        assign.getByLabel("Self-myofascial release").check();
        assign.getByLabel("Instructions").fill("Lie on the ball below the armpit.");
        for (var typed : List.of("latissimus", "latissimus dorsi", "where it is sore")) {
            assign.getByLabel("Where").fill(typed);
            client.visitor().presses("Enter");
        }
        assertThat(assign.locator(".token-name")).hasText(STRUCTURES);
        assign.getByLabel("minutes each").fill("10");
        client.visitor().presses("Control+Enter");
        assertThat(assign).hasCount(0);
        var practice = practice(client);

        var log = client.panel("log-home-practice?practice=" + practice);
        assertThat(log.getByLabel("Minutes")).hasValue("10");
        log.getByLabel("Not done").check();
        assertThat(log.getByLabel("Minutes")).isHidden();
        log.getByLabel("What the client says").fill("Too sore.");
        client.visitor().presses("Control+Enter");
        assertThat(log).hasCount(0);

        var revise = client.panel("revise-home-practice?practice=" + practice);
        assertThat(revise.getByLabel("Instructions")).hasValue("Lie on the ball below the armpit.");
        assertThat(revise.locator(".token-name")).hasText(STRUCTURES);
        revise.getByLabel("times").fill("2");
        revise.getByLabel("Why it changes").fill("It helps.");
        client.visitor().presses("Control+Enter");
        assertThat(revise).hasCount(0);

        var end = client.panel("discontinue-home-practice?practice=" + practice);
        assertThat(end.locator(".panel-about")).containsText("twice a day for 10 minutes");
        end.getByLabel("Why it ends").fill("No longer needed.");
        client.visitor().presses("Control+Enter");
        assertThat(end).hasCount(0);

        assertThat(client.told()).contains("Too sore.").contains("It helps.").contains("No longer needed.");
    }

    @Test
    void a_finding_is_reassessed_and_resolved_and_a_goal_set_and_followed() {
        var client = RecordedClient.inCare(the("therapist"), "Onward");
        var finding = client.has(
                "record-finding", """
                {"structure": "sartorius", "side": "LEFT", "quality": "RESTRICTION", "severity": "SEVERE", "observedOn": "%s"}""".formatted(RecordedClient.today().minusDays(20)));
        client.isLookedAt();
        var reassess = client.panel("reassess-finding?finding=" + finding);
        assertThat(reassess.locator("[name=severity][value=SEVERE]")).isChecked();
        client.visitor().presses("i");
        reassess.getByLabel("Mild").check();
        client.visitor().presses("Control+Enter");
        assertThat(reassess).hasCount(0);
        client.panel("resolve-finding?finding=" + finding).getByLabel("Note").fill("Free.");
        client.visitor().presses("Control+Enter");
        assertThat(client.open()).hasCount(0);

        var goal = client.panel("set-goal");
        goal.getByLabel("Goal", new Locator.GetByLabelOptions().setExact(true)).fill("Walk for an hour.");
        goal.getByLabel("Short term").check();
        client.visitor().presses("Control+Enter");
        assertThat(goal).hasCount(0);

        assertThat(client.told()).contains("mild").contains("Free.").contains("Walk for an hour.");
    }

    @Test
    void a_score_is_one_tap_and_the_last_one_stands_beside_it() {
        var client = RecordedClient.inCare(the("therapist"), "In Numbers");
        client.has(
                "record-outcome-measure", """
                {"instrument": "pain-nrs", "score": 7, "measuredOn": "%s"}""".formatted(RecordedClient.today().minusDays(3)));
        var panel = client.isLookedAt().panel("record-outcome-measure");
        assertThat(panel.locator("#panel-score-hint")).containsText("Last: 7");

        panel.locator("[data-tap='4']").click();
        client.visitor().presses("Control+Enter");

        assertThat(panel).hasCount(0);
        assertThat(client.told()).contains("4");
    }

    @Test
    void an_own_short_text_is_kept_and_put_in_again() {
        var client = RecordedClient.inCare(the("therapist"), "Often Said");
        var panel = client.panel("record-finding");
        panel.getByLabel("Note").fill("No change since last time.");
        panel.getByText("My short texts").click();
        panel.getByText("Save what I have written").click();
        panel.getByLabel("Note").fill("");

        panel.locator(".snippet").click();

        assertThat(panel.getByLabel("Note")).hasValue("No change since last time.");
    }

    private static Locator toast(RecordedClient client) {
        return client.visitor().page().locator(".toast").first();
    }

    private static String stored(RecordedClient client, String store) {
        return (String) client.visitor().page().evaluate("JSON.stringify(" + store + ")");
    }

    private static String practice(RecordedClient client) {
        return (String) client.visitor().page().evaluate("""
                async id => {
                    const answer = await (await imported("frame/asking.js")).ask(`/api/clients/${id}/history?kind=HomePracticeAssigned&raw=true`);
                    return (await answer.json()).entries[0].data.practiceId;
                }""", client.id());
    }
}
