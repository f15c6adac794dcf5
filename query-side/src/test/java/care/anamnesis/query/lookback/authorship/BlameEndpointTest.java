package care.anamnesis.query.lookback.authorship;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.OutcomeEvent.ClientReportRecorded;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RunningQuerySide;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BlameEndpointTest extends RunningQuerySide {

    @Test
    void says_who_set_a_field_and_what_stood_there_before() {
        var client = client("Robin Ashdown");

        var fields =
                blame(client, "?under=/episodes/@2/findings/@3/severityNow").get("fields");

        assertThat(fields.size()).isEqualTo(1);
        assertThat(fields.at("/0/value").stringValue()).isEqualTo("MILD");
        assertThat(fields.at("/0/before").stringValue()).isEqualTo("MODERATE");
        assertThat(fields.at("/0/setBy/version").longValue()).isEqualTo(15);
        assertThat(fields.at("/0/setBy/actor/name").stringValue()).isEqualTo("Thea Lindqvist");
    }

    @Test
    void pages_hold_every_field_once() {
        var client = client("Robin Ashdown");
        var paths = new ArrayList<String>();
        var page = blame(client, "?limit=50");
        while (!page.get("next").isNull()) {
            paths.addAll(page.get("fields").findValuesAsString("path"));
            page = blame(client, "?limit=50&after=" + page.get("next").stringValue());
        }
        paths.addAll(page.get("fields").findValuesAsString("path"));

        assertThat(paths)
                .doesNotHaveDuplicates()
                .isEqualTo(blame(client, "?limit=1000").get("fields").findValuesAsString("path"));
    }

    @Test
    void pages_go_on_as_of_the_version_of_the_first_one_while_the_record_grows() {
        var client = client("Robin Ashdown");
        var whole = blame(client, "?limit=1000");
        var first = blame(client, "?limit=50");
        var report = new ClientReportRecorded(client, FoundingStory.EPISODE, "Fine.", FoundingStory.DISCHARGE);
        append(client, List.of(report));

        var second = blame(client, "?limit=1000&after=" + first.get("next").stringValue());

        assertThat(second.get("version")).isEqualTo(whole.get("version"));
        assertThat(Stream.of(first, second).flatMap(page -> page.get("fields").valueStream()))
                .containsExactlyElementsOf(whole.get("fields").valueStream().toList());
    }

    @Test
    void a_cursor_of_another_question_is_refused() {
        var client = client("Robin Ashdown");
        var next = blame(client, "?limit=50").get("next").stringValue();

        for (var cursor : List.of("&under=/episodes&after=" + next, "&after=9" + next, "&after=1-2", "&after=")) {
            get("auditor", "/api/clients/" + client + "/blame?limit=50" + cursor)
                    .expectStatus()
                    .isBadRequest();
        }
    }

    private JsonNode blame(UUID client, String question) {
        return json(get("auditor", "/api/clients/" + client + "/blame" + question)
                .expectStatus()
                .isOk());
    }
}
