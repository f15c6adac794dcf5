package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.CommandCatalogue;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is typed and cannot be read: said at its field, in every field of every panel, and never sent as something else. */
class UnreadableTest extends BrowserTest {
    private static final String WITHOUT_ERROR = """
            (form, read) => [...form.querySelectorAll(read)]
                .filter(field => field.checkVisibility() && !field.disabled)
                .filter(field => field.getAttribute("aria-invalid") !== "true"
                    || !field.closest(".field")?.querySelector(".error")?.textContent.includes("This is not a"))
                .map(field => field.name)\
            """;
    private static final String READ = "input[type=date], input[type=text][data-json=number]";

    private final List<String> sent = new ArrayList<>();

    @Test
    void what_cannot_be_read_is_an_error_at_its_field_in_every_panel_and_nothing_is_sent() {
        var panels = EveryPanel.all(the("therapist"), the("supervisor"), the("officer"));
        panels.stream()
                .map(EveryPanel::client)
                .distinct()
                .forEach(client -> client.visitor().page().onRequest(this::isSent));

        var client = panels.getFirst().client();
        for (var i = 0; i < panels.size(); i += Visitor.ONE_IN) {
            var panel = panels.get(i);
            if (!panel.client().equals(client)) {
                client = panel.client().isLookedAt();
            }
            client.panel(panel.address());
            saysWhatItCannotRead(client.open().locator("form[data-command=" + panel.command() + "]"));
        }
        var treated = ofCommand("record-finding", panels).client();
        treated.visitor().goesTo("/clients/" + treated.id() + "/discharge");
        saysWhatItCannotRead(treated.visitor().page().locator("form[data-discharge]"));
        treated.visitor().goesTo("/clients").presses("n");
        saysWhatItCannotRead(treated.open());

        assertThat(sent).isEmpty();
        Set<String> walked = panels.stream().map(EveryPanel::command).collect(toCollection(TreeSet::new));
        assertThat(walked).isEqualTo(commands());
    }

    private static EveryPanel ofCommand(String command, List<EveryPanel> panels) {
        return panels.stream()
                .filter(panel -> panel.command().equals(command))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_comma_and_a_point_both_begin_the_decimals_and_thousands_are_asked_for_again() {
        var client = RecordedClient.inCare(the("therapist"), "Fields Unread");
        var panel = client.panel("record-outcome-measure");
        panel.locator("[name=instrument]").selectOption("peg");
        for (var score : List.of("0,5", "1.5")) {
            panel.locator("#panel-score").fill(score);
            client.visitor().presses("Control+Shift+Enter");
            assertThat(panel.locator("#panel-score")).hasValue("");
            panel.locator("[name=instrument]").selectOption("peg");
        }
        panel.locator("#panel-score").fill("1,440");
        client.visitor().presses("Control+Enter");

        assertThat(panel.locator(".field:has(#panel-score) .error")).containsText("not a number");
        assertThat(client.told()).contains("0.5").contains("1.5").doesNotContain("440");
    }

    @Test
    void a_day_that_could_not_be_read_is_still_asked_for_when_its_draft_is_opened_again() {
        var client = RecordedClient.inCare(the("therapist"), "Thirty-First");
        var panel = client.panel("set-goal");
        panel.getByLabel("Goal", new Locator.GetByLabelOptions().setExact(true)).fill("Walk for an hour.");
        panel.getByLabel("Short term").check();
        typesTheThirtyFirstOfSeptember(panel.locator("[name=targetDate]"));
        client.visitor().presses("Escape");
        assertThat(panel).hasCount(0);
        client.visitor().page().onRequest(this::isSent);

        client.panel("set-goal");
        client.visitor().presses("Control+Enter");

        assertThat(panel.locator(".field:has([name=targetDate]) .error")).containsText("not a day");
        assertThat(sent).isEmpty();
    }

    private void saysWhatItCannotRead(Locator form) {
        assertThat(form.locator("[type=submit]").first()).isAttached();
        form.evaluate("form => form.querySelectorAll('details').forEach(more => { more.open = true; })");
        form.locator("[data-add]:visible").all().forEach(Locator::click);
        var fields =
                form.locator(READ).all().stream().filter(Locator::isEnabled).toList();
        assertThat(fields).isNotEmpty();
        for (var field : fields) {
            if ("date".equals(field.getAttribute("type"))) {
                typesTheThirtyFirstOfSeptember(field);
            } else {
                field.fill("1-5");
            }
        }
        form.page().keyboard().press("Control+Enter");

        assertThat(fields.getLast()).hasAttribute("aria-invalid", "true");
        assertThat(form.evaluate(WITHOUT_ERROR, READ)).isEqualTo(List.of());
        assertThat(form.locator("input[type=number]")).hasCount(0);
        form.evaluate("form => form.closest('dialog')?.close()");
    }

    private static void typesTheThirtyFirstOfSeptember(Locator day) {
        day.focus();
        day.page().keyboard().type("09312026"); // where the day comes first: 9 March of the year 12026
    }

    private void isSent(Request request) {
        if (request.method().equals("POST") && request.url().contains("/api/")) {
            sent.add(request.url());
        }
    }

    /** A new client and a discharge are walked apart: they stand on no record and on a page of their own. */
    private static Set<String> commands() {
        var commands = new TreeSet<>(CommandCatalogue.all().keySet());
        commands.removeAll(Set.of("register-client", "discharge-client"));
        return commands;
    }
}
