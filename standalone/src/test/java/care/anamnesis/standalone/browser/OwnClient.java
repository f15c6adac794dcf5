package care.anamnesis.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A client of a test's own, so that it may write what it likes. Somebody writes in the way of the pages: from a page. */
final class OwnClient {
    private static final String SEND = """
            async ([path, body]) => {
                const answer = await anamnesis.fetch(path, {
                    method: 'POST',
                    headers: {'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID()},
                    body
                });
                if (!answer.ok) {
                    throw new Error(await answer.text());
                }
                const said = await answer.json();
                return {
                    clientId: said.clientId,
                    version: Number(answer.headers.get('ETag').replaceAll('"', '')),
                    position: Number(answer.headers.get('Anamnesis-Position'))
                };
            }""";

    private final String id;
    private long version;

    private OwnClient(String id) {
        this.id = id;
    }

    /** With an episode of care that begins today. */
    static OwnClient of(Visitor writer, String name) {
        writer.goesTo("/clients");
        var said = send(writer, "/api/clients", """
                {"name": "%s", "dateOfBirth": "1979-04-02"}""".formatted(name));
        var client = new OwnClient(String.valueOf(said.get("clientId")));
        client.is(writer, "open-episode", """
                {"presentingComplaint": "Stiff neck", "statedGoal": "To turn my head", "openedOn": "%s"}""".formatted(LocalDate.now(ZoneId.systemDefault())));
        return client;
    }

    /** Somebody opens the client's page and waits until it holds what was written so far. */
    Visitor lookedAtBy(Visitor visitor) {
        visitor.goesTo("/clients/" + id);
        assertThat(visitor.page().locator("#client")).hasAttribute("data-version", Long.toString(version));
        return visitor;
    }

    /** @return the id of the client, the version of the record and the position in the log, as the answer told them */
    Map<String, Object> is(Visitor writer, String command, String json) {
        var said = send(writer, "/api/clients/" + id + "/commands/" + command, json);
        version = Long.parseLong(String.valueOf(said.get("version")));
        return said;
    }

    Map<String, Object> hasFinding(Visitor writer, String structure) {
        return is(writer, "record-finding", """
                {"structure": "%s", "side": "LEFT", "quality": "RESTRICTION", "severity": "MODERATE", "observedOn": "%s"}""".formatted(structure, LocalDate.now(ZoneId.systemDefault())));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> send(Visitor writer, String path, String json) {
        return (Map<String, Object>) writer.page().evaluate(SEND, List.of(path, json));
    }
}
