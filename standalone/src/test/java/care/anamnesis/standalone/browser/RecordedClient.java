package care.anamnesis.standalone.browser;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A client of one test, whose record a visitor reads and writes, through the API or through panels. */
record RecordedClient(Visitor visitor, String id) {

    /** With an episode of care that was opened a year ago; the clinician looks at the client's page. */
    static RecordedClient inCare(Visitor visitor, String name) {
        return inCareSince(today().minusYears(1), visitor, name).isLookedAt();
    }

    /** With an episode of care that was opened today. */
    static RecordedClient newlyInCare(Visitor visitor, String name) {
        return inCareSince(today(), visitor, name);
    }

    private static RecordedClient inCareSince(LocalDate day, Visitor visitor, String name) {
        var client = registered(visitor, name, day);
        client.has("open-episode", """
            {"presentingComplaint": "Pain in the lower back.", "statedGoal": "To sleep on my side.", "openedOn": "%s"}\
            """.formatted(day));
        return client;
    }

    private static RecordedClient registered(Visitor visitor, String name, LocalDate day) {
        var answer = DemoPrograms.send(visitor.person(), "/api/clients", """
            {"name": "%s", "dateOfBirth": "1984-02-29", "registeredOn": "%s"}\
            """.formatted(name, day));
        return new RecordedClient(visitor, answer.get("clientId").stringValue());
    }

    /** The same client, read and written by another person. */
    RecordedClient by(Visitor other) {
        return new RecordedClient(other, id);
    }

    RecordedClient isLookedAt() {
        visitor.goesTo("/clients/" + id);
        return this;
    }

    /** @return the id that the service gave to what the command created, or nothing */
    String has(String command, String body) {
        var answer = DemoPrograms.send(visitor.person(), "/api/clients/" + id + "/commands/" + command, body);
        return text(answer, command.substring(command.lastIndexOf('-') + 1) + "Id");
    }

    String hasFinding(String structure) {
        return has("record-finding", """
            {"structure": "%s", "side": "LEFT", "quality": "RESTRICTION", "severity": "MODERATE", "observedOn": "%s"}\
            """.formatted(structure, today()));
    }

    /** Opens the panel of a command, as its buttons do. */
    Locator panel(String command) {
        visitor.page()
                .evaluate(
                        "async address => (await imported('recording.js')).open(address)",
                        "/clients/" + id + "/panels/" + command);
        return open();
    }

    Locator open() {
        return visitor.page().locator("dialog.panel");
    }

    /** Everything in the record as in the history. */
    String told() {
        return entries("limit=200")
                .valueStream()
                .map(entry -> text(entry, "sentence"))
                .collect(Collectors.joining("\n"));
    }

    /** A field of the last entry of a kind, as JSON unless it is text; {@code version} is the entry's own. */
    String last(String kind, String field) {
        var entries = entries("kind=" + kind + "&raw=true");
        var last = entries.get(entries.size() - 1);
        return text(last.get("data").has(field) ? last.get("data") : last, field);
    }

    private JsonNode entries(String question) {
        return DemoPrograms.ask(visitor.person(), "/api/clients/" + id + "/history?" + question)
                .get("entries");
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    private static String text(JsonNode answer, String field) {
        var value = answer.path(field);
        return value.isString() ? value.stringValue() : value.toString();
    }
}
