package care.anamnesis.query.lookback.difference;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.RunningQuerySide;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DiffEndpointTest extends RunningQuerySide {

    @Test
    void each_line_names_the_entry_behind_it_with_both_times_actor_and_reason() {
        var client = client("Robin Ashdown");

        var line = line(diff(client, "11", "24"), "/episodes/@2/homePractices/@7/instructions");

        assertThat(line.get("kind").stringValue()).isEqualTo("CHANGED");
        assertThat(line.get("before").stringValue()).isEqualTo("As shown, slowly.");
        assertThat(line.get("after").stringValue()).startsWith("Lie on the ball");
        var cause = line.get("causes").get(0);
        assertThat(cause.get("version").longValue()).isEqualTo(18);
        assertThat(cause.get("event").stringValue()).isEqualTo("HomePracticeRevised");
        assertThat(cause.get("occurredOn").stringValue()).isEqualTo("2025-06-09");
        assertThat(cause.get("recordedAt").stringValue()).endsWith("Z");
        assertThat(cause.at("/actor/id").stringValue()).isEqualTo("therapist");
        assertThat(cause.get("reason").stringValue()).isEqualTo("The restriction moved.");
    }

    @Test
    void what_was_added_names_also_who_changed_it_since() {
        var client = client("Robin Ashdown");

        var finding = line(diff(client, "1", "24"), "/episodes/@2/findings/@4");

        assertThat(finding.get("kind").stringValue()).isEqualTo("ADDED");
        assertThat(finding.at("/after/status").stringValue()).isEqualTo("RESOLVED");
        assertThat(finding.get("causes")
                        .valueStream()
                        .map(it -> it.get("version").longValue()))
                .containsExactly(4L, 20L);
    }

    @Test
    void an_instant_stands_for_the_last_version_then() {
        var client = client("Robin Ashdown");
        var end = log.last(client.toString()).orElseThrow().recordedAt().toString();

        assertThat(diff(client, "20", end).get("to").longValue()).isEqualTo(24);
        assertThat(diff(client, end, end).get("lines").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "from=1, 400",
        "from=1&to=yesterday, 400",
        "from=0&to=2, 400",
        "from=5&to=4, 400",
        "from=1&to=2&to=3, 400",
        "from=1&to=2&about=all, 400",
        "from=1&to=25, 404",
        "from=2020-01-01T00:00:00Z&to=4, 404",
    })
    void what_cannot_be_compared_is_refused(String question, int status) {
        var client = client("Robin Ashdown");

        get("auditor", "/api/clients/" + client + "/diff?" + question)
                .expectStatus()
                .isEqualTo(status);
    }

    private JsonNode diff(UUID client, String from, String to) {
        return json(get("auditor", "/api/clients/" + client + "/diff?from=" + from + "&to=" + to)
                .expectStatus()
                .isOk());
    }

    private static JsonNode line(JsonNode diff, String path) {
        return diff.get("lines")
                .valueStream()
                .filter(it -> it.get("path").stringValue().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
