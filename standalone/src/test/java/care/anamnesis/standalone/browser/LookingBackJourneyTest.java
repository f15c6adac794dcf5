package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.standalone.DemoRequests;
import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An auditor goes through the record of the founding story, and one that is being written meanwhile. */
class LookingBackJourneyTest extends BrowserTest {
    private static final String DANIEL = "/clients/" + DemoRequests.CLIENT;

    @Test
    void the_auditor_steps_through_the_journey_by_keys_and_sees_the_body_map_grow() {
        var auditor = the("auditor");
        var first = version(auditor, "FindingRecorded", 0);
        var second = version(auditor, "FindingRecorded", 1);
        auditor.goesTo(DANIEL + "/replay?version=" + (first - 1));
        assertThat(step(auditor)).hasAttribute("data-version", Integer.toString(first - 1));
        assertThat(marked(auditor)).hasCount(0);

        auditor.presses("j");

        assertThat(auditor.page()).hasURL(at(first));
        assertThat(step(auditor)).containsText("Found a");
        assertThat(step(auditor)).containsText("Hannah Brandt");
        assertThat(auditor.page().locator("#findings .finding")).hasCount(1);
        assertThat(auditor.page().locator("#findings .finding")).hasClass(Pattern.compile("step-touched"));
        var zones = marked(auditor).count();
        for (var version = first; version < second; version++) {
            auditor.presses("ArrowRight");
        }
        assertThat(auditor.page()).hasURL(at(second));
        assertThat(auditor.page().locator("#findings .finding")).hasCount(2);
        assertThat(marked(auditor).count()).isGreaterThan(zones);
        auditor.presses("k");
        assertThat(auditor.page()).hasURL(at(second - 1));
        auditor.presses("Home");
        assertThat(auditor.page()).hasURL(at(1));
        auditor.presses("End");
        assertThat(auditor.page().locator("#aim")).containsText("Discharged");
        assertThat(auditor.page().locator("[data-go=next]")).hasAttribute("aria-disabled", "true");
    }

    @Test
    void an_address_that_is_shared_opens_the_same_step_and_going_back_leaves_the_replay() {
        var auditor = the("auditor");
        var change = version(auditor, "VisitFrequencyAdjusted", 0);
        auditor.goesTo(DANIEL + "/history").goesTo(DANIEL + "/replay?version=" + (change - 1));
        auditor.presses("j");
        assertThat(auditor.page()).hasURL(at(change));
        assertThat(step(auditor)).containsText("every other week");

        var other = the("therapist").goesTo(auditor.path());

        assertThat(step(other).locator("#step-card .step-said"))
                .hasText(step(auditor).locator("#step-card .step-said").textContent());
        assertThat(other.page().locator("#slider")).hasValue(Integer.toString(change));
        auditor.page().goBack();
        assertThat(auditor.page()).hasURL(Pattern.compile("/history$"));
    }

    @Test
    void the_replay_plays_by_itself_until_it_is_stopped() {
        var auditor = the("auditor").goesTo(DANIEL + "/replay?version=1");
        auditor.page().locator("[data-speed] select").selectOption("500");

        auditor.page().locator("button[data-play]").click();

        assertThat(auditor.page()).hasURL(at(3));
        assertThat(auditor.page().locator("button[data-play]")).hasText("Pause");
        auditor.page().locator("button[data-play]").click();
        assertThat(auditor.page().locator("button[data-play]")).hasText("Play");
    }

    /**
     * What was sent may have been seen: a prefetched step is in the log as well, and no more than one is prefetched.
     */
    @Test
    void opening_a_step_is_one_access_and_moving_on_is_one_step_more() {
        var auditor = the("auditor");
        var since = Instant.now();

        auditor.goesTo(DANIEL + "/replay?version=30");
        assertThat(looks(auditor, since)).isEqualTo(1);
        auditor.page().waitForResponse(response -> response.url().endsWith("version=32"), () -> {
            auditor.presses("j");
            assertThat(auditor.page()).hasURL(at(31));
        });

        assertThat(looks(auditor, since)).isEqualTo(3);
    }

    @Test
    void two_entries_chosen_in_the_history_are_compared_in_words_with_who_and_why() {
        var auditor = the("auditor");
        var change = version(auditor, "VisitFrequencyAdjusted", 0);
        var opened = version(auditor, "EpisodeOpened", 0);
        auditor.goesTo(DANIEL + "/history?kind=VisitFrequencyAdjusted,EpisodeOpened&order=OLDEST_FIRST");

        auditor.page().locator("input[name=from]").first().check();
        auditor.page().locator("input[name=to]").last().check();
        assertThat(auditor.page().locator("[data-compare] [role=status]"))
                .hasText("From entry " + opened + " to entry " + change);
        auditor.page().locator("[data-compare] button").click();

        assertThat(auditor.page()).hasURL(Pattern.compile("/diff\\?from=" + opened + "&to=" + change + "$"));
        var plan = auditor.page().locator("#section-plan");
        assertThat(plan).containsText("every other week");
        assertThat(plan).containsText("Entry " + change);
        assertThat(plan).containsText("Hannah Brandt");
        assertThat(auditor.page().locator("#section-findings")).containsText("left latissimus dorsi");
        assertThat(auditor.page().locator("main").textContent()).doesNotContain("/episodes/");
        assertThat((int) auditor.page().evaluate("document.documentElement.scrollHeight"))
                .as("many differences are folded")
                .isLessThan(2500);
        auditor.page().locator(".jump a[href='#section-findings']").click();
        assertThat(auditor.page().locator("#section-findings[open]")).isVisible();
    }

    @Test
    void the_record_as_known_earlier_lacks_what_was_written_later_and_says_so() {
        var therapist = the("therapist");
        var client = (String) therapist.page().evaluate("""
                async () => {
                    const send = async (address, command) => {
                        const answer = await (await imported("frame/asking.js")).ask(address, {method: "POST", body: JSON.stringify(command),
                            headers: {"Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID()}});
                        return answer.json();
                    };
                    const day = new Date(Date.now() - 864e5).toISOString().slice(0, 10);
                    const {clientId} = await send("/api/clients",
                        {name: "Ines Hartley", dateOfBirth: "1980-02-03", registeredOn: day});
                    const to = name => `/api/clients/${clientId}/commands/${name}`;
                    await send(to("open-episode"), {presentingComplaint: "Stiff shoulder", statedGoal: "To swim", openedOn: day});
                    await send(to("record-finding"),
                        {structure: "sartorius", side: "LEFT", quality: "PAIN", severity: "MILD", observedOn: day});
                    return clientId;
                }""");
        var known = (String) therapist.page().evaluate("""
                client => fetch(`/api/clients/${client}/history`).then(it => it.json())
                    .then(it => it.entries[2].recordedAt)""", client);

        therapist.goesTo("/clients/" + client + "/as-of");
        assertThat(therapist.page().locator("#not-now")).hasCount(0);
        assertThat(therapist.page().locator("#findings .finding")).hasCount(1);
        therapist.goesTo("/clients/" + client + "/as-of?knownBy=" + known);

        var banner = therapist.page().locator("#not-now");
        assertThat(banner).containsText("You are looking at this record as it was known by");
        assertThat(banner).containsText("1 later entry is not included");
        assertThat(therapist.page().locator("#aim")).containsText("Stiff shoulder");
        assertThat(therapist.page().locator("#findings .finding")).hasCount(0);
        banner.getByText("Back to now").click();
        assertThat(therapist.page()).hasURL(Pattern.compile("/clients/" + client + "$"));
    }

    @Test
    void the_visit_frequency_is_blamed_on_a_person_a_day_and_a_reason() {
        var auditor = the("auditor").goesTo(DANIEL + "/blame?section=PLAN");

        var frequency = auditor.page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText("every other week"))
                .first();
        assertThat(frequency).containsText("once a week");
        assertThat(frequency).containsText("Hannah Brandt");
        assertThat(frequency).containsText("7 April 2025");
        assertThat(frequency.locator("q")).not().isEmpty();
    }

    @Test
    void the_history_is_filtered_by_the_form_and_read_on_by_pages() {
        var auditor = the("auditor").goesTo(DANIEL + "/history");
        var entries = auditor.page().locator(".moment");
        assertThat(entries).hasCount(50);

        auditor.page().getByText("Show older entries").click();
        assertThat(entries).hasCount(100);
        auditor.page().getByLabel("What was written").selectOption("ClientDischarged");
        auditor.page().getByText("Apply").click();

        assertThat(auditor.page()).hasURL(Pattern.compile("kind=ClientDischarged"));
        assertThat(entries).hasCount(1);
        auditor.page().locator(".entry-number").click();
        assertThat(step(auditor)).containsText("Discharged the client");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "history",
                "replay?version=132",
                "diff?from=110&to=125",
                "as-of?knownBy=2100-01-01&trueOn=2025-03-03",
                "as-of?knownBy=2001-01-01",
                "blame?section=FINDINGS"
            })
    void every_page_that_looks_back_is_in_order(String page) {
        var auditor = the("auditor").goesTo(DANIEL + "/" + page);

        auditor.findsThePageInOrder();
        auditor.takesPictures(
                page.replace("as-of?knownBy=2001-01-01", "as-of-nothing").replaceFirst("\\?.*", ""));
    }

    /** The other pages: {@code AccessLogTest}. */
    @Test
    void a_manager_does_not_replay_a_record() {
        var manager = the("manager").expects(403).goesTo(DANIEL + "/replay");

        assertThat(manager.page().locator("h1")).hasText("Not for your role");
    }

    private static Locator step(Visitor visitor) {
        return visitor.page().locator("#step");
    }

    /** The zones of the figure with findings. */
    private static Locator marked(Visitor visitor) {
        return visitor.page().locator("#findings [data-zone][data-findings]");
    }

    private static Pattern at(int version) {
        return Pattern.compile("/replay\\?version=" + version + "$");
    }

    private static int version(Visitor visitor, String kind, int which) {
        var address = "/api" + DANIEL + "/history?kind=" + kind;
        return (int) visitor.page()
                .evaluate(
                        "([address, which]) => fetch(address).then(it => it.json()).then(it => it.entries[which].version)",
                        List.of(address, which));
    }

    private static int looks(Visitor visitor, Instant since) {
        var address = "/api" + DANIEL + "/access?person=auditor&limit=200&from=" + since;
        return (int) visitor.page().evaluate("""
                address => fetch(address).then(it => it.json())
                    .then(it => it.entries.filter(look => look.question.endsWith("/replay")).length)""", address);
    }
}
