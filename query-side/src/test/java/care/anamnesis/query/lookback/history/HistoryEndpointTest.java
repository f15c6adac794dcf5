package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.FoundingStory.EPISODE;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.OutcomeEvent.ClientReportRecorded;
import care.anamnesis.events.PurposeOfUse;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RunningQuerySide;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HistoryEndpointTest extends RunningQuerySide {

    @Test
    void shows_every_event_with_both_times_actor_and_sentence() {
        var client = client("Robin Ashdown");

        var finding = history(client, "?raw=true").get("entries").get(2);

        assertThat(finding.get("version").longValue()).isEqualTo(3);
        assertThat(finding.get("event").stringValue()).isEqualTo("FindingRecorded");
        assertThat(finding.get("occurredOn").stringValue()).isEqualTo("2025-03-03");
        assertThat(finding.get("recordedAt").stringValue()).endsWith("Z");
        assertThat(finding.get("actor").get("role").stringValue()).isEqualTo("THERAPIST");
        assertThat(finding.get("episodeId").stringValue()).isEqualTo(EPISODE.toString());
        assertThat(finding.get("sentence").stringValue())
                .isEqualTo(
                        "Found a moderate restriction in the fascia of the left latissimus dorsi (inner upper arm).");
        assertThat(finding.get("data").get("structure").stringValue()).isEqualTo("latissimus-dorsi");
    }

    @Test
    void programs_read_the_same_sentences_in_whatever_language_they_ask() {
        var question = http("therapist").get().uri("/api/clients/" + client("Robin Ashdown") + "/history?limit=1");

        var american = json(question.header("Accept-Language", "en-US")
                .exchange()
                .expectStatus()
                .isOk());

        assertThat(american.get("entries").get(0).get("sentence").stringValue())
                .isEqualTo("Registered Robin Ashdown, born on 2 April 1979.");
    }

    @Test
    void pages_hold_every_version_once_and_later_pages_name_what_earlier_ones_told_of() {
        var client = client("Robin Ashdown");

        var versions = new ArrayList<Long>();
        var sentences = new ArrayList<String>();
        var page = history(client, "?limit=5");
        while (true) {
            page.get("entries").forEach(entry -> {
                versions.add(entry.get("version").longValue());
                sentences.add(entry.get("sentence").stringValue());
            });
            if (page.get("next").isNull()) {
                break;
            }
            page = history(client, "?limit=5&after=" + page.get("next").stringValue());
        }

        assertThat(versions)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 24).boxed().toList());
        assertThat(sentences).contains("The restriction in the sartorius on both sides has resolved.");
    }

    @Test
    void the_last_full_page_is_the_last_one() {
        var client = client("Robin Ashdown");

        assertThat(history(client, "?limit=24").get("next").isNull()).isTrue();
        var next = history(client, "?limit=23").get("next").stringValue();
        var last = history(client, "?limit=1&after=" + next);
        assertThat(last.get("entries").get(0).get("version").longValue()).isEqualTo(24);
        assertThat(last.get("next").isNull()).isTrue();
    }

    @Test
    void what_was_written_on_a_later_day_than_it_happened_is_late() {
        var client = client("Robin Ashdown");
        var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        append(client, List.of(new ClientReportRecorded(client, EPISODE, "Fine.", today)));

        var entries = history(client, "").get("entries");

        assertThat(entries.get(0).get("late").booleanValue()).isTrue();
        assertThat(entries.get(24).get("late").booleanValue()).isFalse();
    }

    @Test
    void a_write_is_there_without_waiting() {
        var client = client("Robin Ashdown");
        append(client, List.of(new ClientReportRecorded(client, EPISODE, "Fine.", LocalDate.of(2025, 9, 15))));

        var entries = history(client, "").get("entries");

        assertThat(entries.get(24).get("sentence").stringValue()).isEqualTo("The client reported: “Fine.”");
    }

    @Test
    void an_entry_and_its_correction_name_each_other() {
        var client = client("Robin Ashdown");
        var today = LocalDate.of(2025, 9, 20);
        append(client, List.of(new EntryMarkedEnteredInError(client, 3, "Other client", today)));

        var entries = history(client, "?limit=30").get("entries");

        assertThat(entries.get(24).get("corrects").longValue()).isEqualTo(3);
        assertThat(entries.get(2).get("correctedBy").toString()).isEqualTo("[25]");
        assertThat(entries.get(2).get("enteredInError").booleanValue()).isTrue();
        assertThat(entries.get(14).get("enteredInError").booleanValue()).isTrue();
        assertThat(entries.get(14).get("correctedBy").isEmpty()).isTrue();
        assertThat(entries.get(3).get("enteredInError").booleanValue()).isFalse();
        assertThat(history(client, "?limit=5")
                        .get("entries")
                        .get(2)
                        .get("correctedBy")
                        .toString())
                .isEqualTo("[25]");
    }

    @Test
    void shows_for_whom_and_for_which_purpose_something_was_written() {
        var client = client("Robin Ashdown");
        var metadata = new HashMap<>(FoundingStory.provenance().toMetadata());
        metadata.put("onBehalfOf", "Sam Okafor");
        metadata.put("purpose", PurposeOfUse.HOPERAT.name());
        var report = new ClientReportRecorded(client, EPISODE, "Fine.", LocalDate.of(2025, 9, 15));
        append(client, List.of(report), metadata);

        var entries = history(client, "").get("entries");

        assertThat(entries.get(24).get("onBehalfOf").stringValue()).isEqualTo("Sam Okafor");
        assertThat(entries.get(24).get("purpose").stringValue()).isEqualTo("HOPERAT");
        assertThat(entries.get(23).get("purpose").stringValue()).isEqualTo("TREAT");
    }

    private JsonNode history(UUID client, String query) {
        var question = http("therapist").get().uri("/api/clients/" + client + "/history" + query);
        return json(question.exchange().expectStatus().isOk());
    }
}
