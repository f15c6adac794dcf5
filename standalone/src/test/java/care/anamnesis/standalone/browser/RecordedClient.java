package care.anamnesis.standalone.browser;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A client of a test's own, whose record is written through the API in the session of a visitor, or through panels. */
record RecordedClient(Visitor visitor, String id) {
    private static final String POST = """
        async ([address, body]) => {
            const headers = {"Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID()};
            const answer = await anamnesis.fetch(address, {method: "POST", headers, body});
            const text = await answer.text();
            if (!answer.ok) throw new Error(address + " " + answer.status + " " + text);
            return JSON.parse(text);
        }\
        """;

    /** Registered by a signed-in clinician, who then looks at the client's page. */
    static RecordedClient of(Visitor visitor, String name) {
        return of(visitor, name, today());
    }

    private static RecordedClient of(Visitor visitor, String name, LocalDate registeredOn) {
        var answer = visitor.page().evaluate(POST, List.of("/api/clients", """
            {"name": "%s", "dateOfBirth": "1984-02-29", "registeredOn": "%s"}\
            """.formatted(name, registeredOn)));
        return new RecordedClient(visitor, text(answer, "clientId"));
    }

    /** With an episode of care that was opened a year ago. */
    static RecordedClient inCare(Visitor visitor, String name) {
        var client = of(visitor, name, today().minusYears(1));
        client.has("open-episode", """
            {"presentingComplaint": "Pain in the lower back.", "statedGoal": "To sleep on my side.", "openedOn": "%s"}\
            """.formatted(today().minusYears(1)));
        return client.isLookedAt();
    }

    /** Once the page knows all that was written: it would load itself again when it hears of an episode later. */
    RecordedClient isLookedAt() {
        visitor.page().evaluate("""
            async id => {
                const history = await anamnesis.fetch(`/api/clients/${id}/history?order=NEWEST_FIRST&limit=1`);
                const {position} = (await history.json()).entries[0];
                await anamnesis.fetch(`/api/clients/${id}/care-plan`, {headers: {"Anamnesis-Position": String(position)}});
            }\
            """, id);
        visitor.goesTo("/clients/" + id);
        return this;
    }

    /** @return the id that the service gave to what the command created, or null */
    String has(String command, String body) {
        var answer = visitor.page().evaluate(POST, List.of("/api/clients/" + id + "/commands/" + command, body));
        return text(answer, command.substring(command.lastIndexOf('-') + 1) + "Id");
    }

    /** Opens the panel of a command, as its buttons do. */
    Locator panel(String command) {
        visitor.page()
                .evaluate("address => anamnesis.recording.open(address)", "/clients/" + id + "/panels/" + command);
        return open();
    }

    Locator open() {
        return visitor.page().locator("dialog.panel");
    }

    /** Everything in the record as the history tells it. */
    String told() {
        return (String) visitor.page().evaluate("""
            async id => {
                const answer = await anamnesis.fetch(`/api/clients/${id}/history?limit=200`);
                return (await answer.json()).entries.map(entry => entry.sentence).join("\\n");
            }\
            """, id);
    }

    /** A field of the last entry of a kind; {@code version} is the entry's own. */
    String last(String kind, String field) {
        return String.valueOf(visitor.page().evaluate("""
            async ([id, kind, field]) => {
                const answer = await anamnesis.fetch(`/api/clients/${id}/history?kind=${kind}&raw=true`);
                const last = (await answer.json()).entries.at(-1);
                return last.data[field] ?? last[field];
            }\
            """, List.of(id, kind, field)));
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    private static String text(Object answer, String field) {
        return String.valueOf(((Map<?, ?>) answer).get(field));
    }
}
