package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The purpose of the product: a therapist writes a whole course of care by hand on the pages, from the first call to
 * the discharge, and an auditor steps through it afterwards.
 */
class FoundingStoryByHandTest extends BrowserTest {
    private static final String FIRST_CALL = "2025-01-08";
    private static final String EVALUATION = "2025-01-13";
    private static final String TAPERING = "2025-04-07";
    private static final String LAST_VISIT = "2025-07-28";

    @Test
    void a_course_of_care_is_entered_by_hand_and_stepped_through_by_the_auditor() {
        var therapist = the("therapist");

        registers(therapist);
        evaluates(therapist);
        plans(therapist);
        treats(therapist);
        discharges(therapist);

        var record = therapist.path();
        replays(the("auditor").goesTo(record));
    }

    private static void registers(Visitor therapist) {
        therapist.presses("n");
        var panel = panel(therapist);
        labelled(panel, "Name").fill("Anders Holm");
        labelled(panel, "Date of birth").fill("1979-04-02");
        labelled(panel, "First contact on").fill(FIRST_CALL);
        therapist.presses("Control+Enter");
        therapist.page().waitForURL(Pattern.compile(".*/clients/[0-9a-f-]{36}"));

        panel = opens(therapist, "open-episode");
        labelled(panel, "Complaint")
                .fill("Daily, persistent lower back and neck pain for many years with little to no relief.");
        labelled(panel, "Goal, in the client’s words")
                .fill("To resolve the back and neck pain so that I can exercise.");
        sends(therapist, FIRST_CALL);
        assertThat(therapist.page().locator("main")).containsText("so that I can exercise");
    }

    private static void evaluates(Visitor therapist) {
        var visit = opens(therapist, "record-visit");
        visit.locator("[name='interventions/0/name']").fill("evaluation");
        visit.locator("[name='interventions/0/minutes']").fill("60");
        labelled(visit, "Objective").fill("Reaching overhead on the left arches the lower back.");
        labelled(visit, "Assessment").fill("Three restrictions keep the lower back under load.");
        sends(therapist, EVALUATION);

        finds(therapist, "l lat", "");
        finds(therapist, "both sart", "");
        finds(therapist, "l gluteus max", "outer fibres");
        assertThat(therapist.page().locator("#findings")).containsText("eft latissimus dorsi");

        scores(therapist, "7", EVALUATION);
        opens(therapist, "sign-visit");
        sends(therapist, EVALUATION);
    }

    private static void finds(Visitor therapist, String typed, String part) {
        therapist.presses("f");
        var panel = panel(therapist);
        assertThat(panel.locator(".structure-search")).isFocused();
        therapist.page().keyboard().type(typed);
        therapist.presses("Enter", "r");
        if (!part.isEmpty()) {
            panel.getByText("Part and tissue").click();
            labelled(panel, "Part").fill(part);
        }
        sends(therapist, EVALUATION);
    }

    private static void scores(Visitor therapist, String score, String day) {
        therapist.presses("o");
        panel(therapist).locator("[data-tap='" + score + "']").click();
        sends(therapist, day);
    }

    private static void plans(Visitor therapist) {
        var goal = opens(therapist, "set-goal");
        labelled(goal, "Goal").fill("Exercises without pain in the back and the neck.");
        goal.getByLabel("Long term").check();
        sends(therapist, EVALUATION);

        var plan = opens(therapist, "establish-treatment-plan");
        labelled(plan, "From").fill(EVALUATION);
        labelled(plan, "Until").fill(LAST_VISIT);
        plan.locator("button[data-frequency][data-visits='1'][data-every='1'][data-unit=WEEK]")
                .click();
        labelled(plan, "Interventions")
                .fill("myofascial release\nbreathing techniques\nsomatic movement\nsomatic tracking");
        sends(therapist, EVALUATION);

        assigns(therapist, "Self-myofascial release", "The ball below the armpit, then the outer buttock.");
        assigns(therapist, "Breathing", "Let the way out take twice as long as the way in.");
        assigns(therapist, "Somatic movement", "Tip the pelvis slowly like a bowl of water.");
        assigns(therapist, "Somatic tracking", "Follow one sensation for five minutes.");
        var log = opens(therapist, "log-home-practice");
        assertThat(log.getByLabel("Done", exactly())).isChecked();
        sends(therapist, "2025-01-14");
    }

    private static void assigns(Visitor therapist, String kind, String instructions) {
        therapist.presses("h");
        var panel = panel(therapist);
        panel.getByLabel(kind).check();
        labelled(panel, "Instructions").fill(instructions);
        sends(therapist, EVALUATION);
    }

    private static void treats(Visitor therapist) {
        var frequency = opens(therapist, "adjust-visit-frequency");
        frequency
                .locator("button[data-frequency][data-visits='1'][data-every='2'][data-unit=WEEK]")
                .click();
        labelled(frequency, "Takes effect on").fill("2025-04-14");
        labelled(frequency, "Reason").fill("Symptoms improved.");
        sends(therapist, TAPERING);
        assertThat(therapist.page().locator("main")).containsText("very other week");

        for (var left = 3; left > 0; left--) {
            var resolve = opens(therapist, "resolve-finding");
            labelled(resolve, "Note").fill("Free.");
            sends(therapist, LAST_VISIT);
            assertThat(therapist.page().locator("[data-panel*='/panels/resolve-finding']"))
                    .hasCount(left - 1);
        }
        scores(therapist, "0", LAST_VISIT);
    }

    private static void discharges(Visitor therapist) {
        var record = therapist.path();
        therapist.goesTo(record + "/discharge");
        var page = therapist.page();
        page.locator("[name='goals/0/status'][value=MET]").check();
        page.locator("[name='goals/0/assessment']").fill("Exercises four times a week.");
        page.locator("[name=clientReport]")
                .fill("I have no pain in my back. I only have slight stiffness upon waking. This resolves within an"
                        + " hour of getting up and doing the home practices you gave me.");
        page.locator("[name=summary]").fill("All three restrictions have resolved, and the pain with them.");
        page.locator("[name=reason]").selectOption("GOALS_MET");
        page.locator("[name=dischargedOn]").fill(LAST_VISIT);
        page.locator("[data-show-review]").click();
        page.locator("[data-discharges]").click();
        page.waitForURL("**" + record);
        assertThat(page.locator("main")).containsText("I have no pain in my back.");
        assertThat(page.locator("main")).containsText("goals met");
    }

    private static void replays(Visitor auditor) {
        auditor.page().locator("a[href$='/replay']").click();
        var at = auditor.page().locator("#player [data-at]");
        var step = auditor.page().locator("#step");
        assertThat(auditor.page().locator("#player [data-play]")).isVisible();
        auditor.presses("Home");
        assertThat(step).hasAttribute("data-version", "1");
        assertThat(step).not().containsText("latissimus dorsi");
        var entries = Integer.parseInt(step.getAttribute("data-last"));

        for (var entry = 2; entry <= entries; entry++) {
            auditor.presses("j");
            assertThat(step).hasAttribute("data-version", Integer.toString(entry));
            assertThat(at).containsText(Integer.toString(entry));
            assertThat(step).containsText("Hannah Brandt");
        }

        assertThat(step).containsText("I have no pain in my back.");
        assertThat(step).containsText("left latissimus dorsi");
        assertThat(step).containsText("very other week");
        assertThat(auditor.page()).hasURL(Pattern.compile(".*version=" + entries + ".*"));
    }

    private static Locator opens(Visitor therapist, String command) {
        therapist
                .page()
                .locator("[data-panel*='/panels/" + command + "'] >> visible=true")
                .first()
                .click();
        return panel(therapist);
    }

    private static Locator panel(Visitor therapist) {
        var panel = therapist.page().locator("dialog.panel");
        assertThat(panel).isVisible();
        return panel;
    }

    /** On a clinical day in the past, as the panel states. */
    private static void sends(Visitor therapist, String day) {
        var panel = panel(therapist);
        panel.locator("input[data-occurred]").fill(day);
        assertThat(panel.locator(".panel-late")).isVisible();
        therapist.presses("Control+Enter");
        assertThat(panel).hasCount(0);
    }

    private static Locator labelled(Locator panel, String label) {
        return panel.getByLabel(label, exactly());
    }
}
