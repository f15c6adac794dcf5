package care.anamnesis.query.lookback.replay;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RunningQuerySide;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

class ReplayEndpointTest extends RunningQuerySide {

    @Test
    void shows_what_an_entry_changed_with_before_and_after() {
        var client = client("Robin Ashdown");

        var step = step(client, 15);

        assertThat(step.at("/entry/event").stringValue()).isEqualTo("FindingReassessed");
        assertThat(step.at("/entry/data/severity").stringValue()).isEqualTo("MILD");
        var severity = step.get("changes")
                .valueStream()
                .filter(it -> it.get("path").stringValue().endsWith("/findings/@3/severityNow"))
                .findFirst()
                .orElseThrow();
        assertThat(severity.get("before").stringValue()).isEqualTo("MODERATE");
        assertThat(severity.get("after").stringValue()).isEqualTo("MILD");
        assertThat(step.at("/state/episodes/0/findings/0/severityNow").stringValue())
                .isEqualTo("MILD");
        assertThat(step.at("/state/version").longValue()).isEqualTo(15);
    }

    @Test
    void the_record_can_be_walked_from_its_first_entry_to_its_last() {
        var client = client("Robin Ashdown");
        var steps = 1;
        var step = step(client, 1);
        assertThat(step.get("previous").isNull()).isTrue();
        while (!step.get("next").isNull()) {
            var previous = step;
            step = json(get("auditor", step.get("next").stringValue()));
            assertThat(step(step.get("previous"))).isEqualTo(previous);
            steps++;
        }
        assertThat(steps).isEqualTo(24);
    }

    @Test
    void a_step_knows_the_corrections_that_were_written_after_it() {
        var client = client("Robin Ashdown");
        append(client, List.of(new EntryMarkedEnteredInError(client, 3, "Other client", FoundingStory.DISCHARGE)));

        assertThat(step(client, 3).at("/entry/correctedBy").toString()).isEqualTo("[25]");
        assertThat(step(client, 3).at("/state/episodes/0/findings").size()).isEqualTo(1);
        var mark = step(client, 25);
        assertThat(mark.get("changes").valueStream().map(it -> it.get("kind").stringValue()))
                .contains("REMOVED");
        assertThat(mark.at("/state/episodes/0/findings").size()).isEqualTo(2);
    }

    @Test
    void there_is_no_entry_beyond_the_last_one() {
        var client = client("Robin Ashdown");

        assertThat(problem("/api/clients/" + client + "/history/25", 404)).isEqualTo("unknown-entry");
        assertThat(problem("/api/clients/" + client + "/history/0", 400)).isEqualTo("malformed-request");
        assertThat(problem("/api/clients/" + client + "/history/last", 400)).isEqualTo("malformed-request");
        assertThat(problem("/api/clients/" + UUID.randomUUID() + "/history/1", 404))
                .isEqualTo("unknown-client");
    }

    private String problem(String path, int status) {
        var answer = get("auditor", path)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store");
        return json(answer).get("type").stringValue().replace("urn:anamnesis:problem:", "");
    }

    private JsonNode step(UUID client, long version) {
        return json(get("auditor", "/api/clients/" + client + "/history/" + version)
                .expectStatus()
                .isOk());
    }

    private JsonNode step(JsonNode address) {
        return json(get("auditor", address.stringValue()));
    }
}
