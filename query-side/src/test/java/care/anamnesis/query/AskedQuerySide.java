package care.anamnesis.query;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.ClinicalEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query side on a PostgreSQL that a test names, a log to write to, and people who ask. */
@SpringBootTest(
        classes = {QuerySide.class, People.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "anamnesis.time-zone=Europe/Berlin",
            "anamnesis.query.wait=60s",
            "anamnesis.refusals.repeated-within=0s"
        })
public abstract class AskedQuerySide {
    @LocalServerPort
    int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    protected EventStore store;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    protected EventLog log;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    protected JdbcClient jdbc;

    /** Writes events at the end of a client's record and returns the position of the last one. */
    protected long append(UUID client, List<? extends ClinicalEvent> events) {
        return append(client, events, FoundingStory.provenance().toMetadata());
    }

    protected long append(UUID client, List<? extends ClinicalEvent> events, Map<String, String> metadata) {
        var sequence = log.last(client.toString()).map(last -> last.version()).orElse(0L);
        var messages = new ArrayList<EventMessage<?>>();
        for (var event : events) {
            messages.add(
                    new GenericDomainEventMessage<>("ClientRecord", client.toString(), sequence++, event, metadata));
        }
        store.publish(messages);
        return log.last(client.toString()).orElseThrow().position();
    }

    /** A new client whose whole story is in the log. */
    protected UUID client(String name) {
        var client = UUID.randomUUID();
        append(client, FoundingStory.events(client, name));
        return client;
    }

    /** What a person gets who wants to see all that is in the log by now. */
    protected RestTestClient.ResponseSpec get(String person, String path) {
        return get(person, path, Long.toString(log.head()));
    }

    protected RestTestClient.ResponseSpec get(String person, String path, String position) {
        return http(person)
                .get()
                .uri(path)
                .header("Anamnesis-Position", position)
                .exchange();
    }

    /**
     * All that stands in a list, from its first page to its last.
     *
     * @param question with a parameter at least
     * @param list the name of the list in the answer
     * @param meanwhile runs after each page
     */
    protected List<JsonNode> pages(String person, String question, String list, Runnable meanwhile) {
        var all = new ArrayList<JsonNode>();
        @Nullable String after = "";
        while (after != null) {
            var page = json(get(person, question + after).expectStatus().isOk());
            page.get(list).forEach(all::add);
            after = page.get("next").isNull()
                    ? null
                    : "&after=" + page.get("next").stringValue();
            meanwhile.run();
        }
        return all;
    }

    protected static JsonNode json(RestTestClient.ResponseSpec answer) {
        var body = answer.expectBody(String.class).returnResult().getResponseBody();
        return JsonMapper.shared().readTree(body);
    }

    /** What an answer that shows something says, as a text. */
    protected static String text(RestTestClient.ResponseSpec answer) {
        return String.valueOf(answer.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    protected RestTestClient http(String person) {
        return anyone().mutate()
                .defaultHeaders(headers -> headers.setBasicAuth(person, "demo"))
                .build();
    }

    protected RestTestClient anyone() {
        return RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }
}
