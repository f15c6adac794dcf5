package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** News while one looks at a client. */
class LiveJourneyTest extends BrowserTest {

    @Test
    void two_people_with_one_client_see_each_others_entries_without_a_word_from_them() {
        var therapist = the("therapist");
        var supervisor = the("supervisor");
        var client = RecordedClient.newlyInCare(therapist, "Wilma Farnsworth");
        client.hasFinding("piriformis");
        client.isLookedAt();
        client.by(supervisor).isLookedAt();
        assertThat(findings(supervisor)).hasCount(1);

        client.by(supervisor).hasFinding("sartorius");
        assertThat(findings(therapist)).hasCount(2);
        assertThat(therapist.page().locator("#toasts")).containsText("Ingrid Solheim has just written");
        assertThat(therapist.page().locator(".finding.fresh")).containsText("left sartorius");
        assertThat(therapist.page().locator("#findings .changed-note")).containsText("Ingrid Solheim");

        client.hasFinding("trapezius");
        assertThat(findings(supervisor)).hasCount(3);
        assertThat(supervisor.page().locator("#toasts")).containsText("Hannah Brandt has just written");
    }

    @Test
    void what_somebody_has_open_stays_open_where_it_is_while_news_arrives() {
        var therapist = the("therapist");
        var supervisor = the("supervisor");
        var client = RecordedClient.newlyInCare(therapist, "Oswald Birch");
        client.hasFinding("piriformis");
        client.isLookedAt();
        client.by(supervisor).isLookedAt();
        var page = therapist.page();
        page.evaluate("document.getElementById('goals').dataset.untouched = ''");
        page.locator(".finding .course summary").click();
        var reassess =
                page.locator("button[data-panel*='/panels/reassess-finding?']").first();
        reassess.focus();
        var panel = reassess.getAttribute("data-panel");
        var top = top(reassess);
        var add = page.locator("#findings [data-key=f]");
        var place = placeInSection(add);

        client.by(supervisor).hasFinding("sartorius");

        assertThat(findings(therapist)).hasCount(2);
        assertThat(page.locator("#goals[data-untouched]")).hasCount(1);
        assertThat(page.locator(".finding details.course[open]")).hasCount(1);
        var same = page.locator("button[data-panel='" + panel + "']");
        assertThat(same).isFocused();
        assertThat(top(same)).isCloseTo(top, offset(2.0));
        assertThat(page.locator("#findings .changed-note")).isVisible();
        assertThat(placeInSection(add)).as("a button beside the news").isEqualTo(place);
    }

    @Test
    void a_person_sees_her_own_entry_at_once_without_a_notice_and_keeps_her_place() {
        var therapist = the("therapist");
        var client = RecordedClient.newlyInCare(therapist, "Petra Lindgren");
        client.isLookedAt().visitor().presses("f");
        assertThat(therapist.page().locator(".structure-search")).isFocused();

        therapist.page().keyboard().type("left piriformis");
        therapist.presses("Enter");
        therapist.page().locator("[name=quality][value=RESTRICTION]").check();
        therapist.presses("Control+Enter");

        assertThat(findings(therapist)).hasCount(1);
        assertThat(therapist.page().locator(".finding.fresh")).containsText("left piriformis");
        assertThat(therapist.page().locator("#findings [data-key=f]")).isFocused();
        assertThat(therapist.page().locator("#toasts")).not().containsText("has just written");
    }

    @Test
    void a_panel_stays_open_with_all_that_was_typed_while_news_arrives() {
        var therapist = the("therapist");
        var supervisor = the("supervisor");
        var client = RecordedClient.newlyInCare(therapist, "Milos Hasek");
        client.isLookedAt().visitor().presses("w");
        client.by(supervisor).isLookedAt();
        var words = therapist.page().locator("#panel [name=statement]");
        words.fill("I turned my head without thinking");

        client.by(supervisor).hasFinding("sartorius");

        assertThat(findings(therapist)).hasCount(1);
        assertThat(words).isFocused();
        assertThat(words).hasValue("I turned my head without thinking");
    }

    @Test
    void a_lost_connection_is_shown_and_missed_entries_appear_when_it_is_back() {
        var therapist = the("therapist");
        var supervisor = the("supervisor");
        var client = RecordedClient.newlyInCare(therapist, "Ansel Moreau");
        client.isLookedAt();
        client.by(supervisor).isLookedAt();
        assertThat(findings(therapist)).hasCount(0);

        therapist.page().context().setOffline(true);
        assertThat(therapist.page().locator("#live")).containsText("The connection is lost");
        client.by(supervisor).hasFinding("sartorius");
        therapist.page().context().setOffline(false);

        assertThat(findings(therapist)).hasCount(1);
        assertThat(therapist.page().locator("#live")).isEmpty();
    }

    @Test
    void an_ended_session_is_shown_and_nothing_more_is_loaded() {
        var therapist = the("therapist").expects(401);
        var client = RecordedClient.newlyInCare(therapist, "Greta Holm");
        client.isLookedAt();
        var other = therapist.page().context().newPage();
        other.navigate("/clients");

        other.evaluate("""
                async () => (await (await imported("frame/asking.js")).ask("/sign-out", {method: "POST"})).ok""");

        assertThat(therapist.page().locator("#live")).containsText("Your session has ended");
    }

    private static Locator findings(Visitor visitor) {
        return visitor.page().locator("#findings .finding");
    }

    private static String placeInSection(Locator button) {
        return (String) button.evaluate("""
            it => {
                const [own, all] = [it, it.closest('section')].map(one => one.getBoundingClientRect());
                return `${own.left - all.left} ${own.top - all.top}`;
            }""");
    }

    private static double top(Locator locator) {
        return ((Number) locator.evaluate("it => it.getBoundingClientRect().top")).doubleValue();
    }
}
