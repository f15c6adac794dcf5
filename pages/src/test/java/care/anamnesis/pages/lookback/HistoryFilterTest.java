package care.anamnesis.pages.lookback;

import static care.anamnesis.query.FoundingStory.EPISODE;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.pages.RunningPages;
import care.anamnesis.query.FoundingStory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The founding story, then a mark on its third entry by the supervisor. */
class HistoryFilterTest extends RunningPages {
    private UUID client = new UUID(0, 0);

    @BeforeEach
    void a_corrected_story() {
        client = client("Robin Ashdown");
        var metadata = new HashMap<>(FoundingStory.provenance().toMetadata());
        metadata.put("actorId", "supervisor");
        var mark = new EntryMarkedEnteredInError(client, 3, "Other client", LocalDate.of(2025, 9, 20));
        append(client, List.of(mark), metadata);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "occurredTo=2025-03-02                        | ",
                "occurredFrom=2025-09-01&occurredTo=2025-09-08 | 20 21 22",
                "kind=FindingReassessed,FindingResolved        | 15 20",
                "entry=3                                       | 3 25",
                "entry=25                                      | 3 25",
                "writtenBy=supervisor                          | 25",
                "writtenBy=nobody                              | ",
                "recordedTo=2025-01-01T00:00:00Z               | ",
                "recordedFrom=2025-01-01T00:00:00Z&entry=3     | 3 25",
                "episode=0198a1b2-0000-7000-8000-000000000012  | ",
            })
    void every_filter_narrows(String filter, @Nullable String versions) {
        var expected = versions == null
                ? List.<Long>of()
                : List.of(versions.split(" ")).stream().map(Long::valueOf).toList();

        assertThat(versions("?limit=100&" + filter)).isEqualTo(expected);
    }

    @Test
    void an_episode_holds_the_corrections_of_its_entries() {
        assertThat(versions("?limit=100&episode=" + EPISODE))
                .isEqualTo(LongStream.rangeClosed(2, 25).boxed().toList());
    }

    @ParameterizedTest
    @CsvSource({"OLDEST_FIRST, 1", "OLDEST_FIRST, 7", "NEWEST_FIRST, 1", "NEWEST_FIRST, 7", "NEWEST_FIRST, 25"})
    void pages_of_either_order_hold_every_entry_once(String order, int limit) {
        var question = "?order=" + order + "&limit=" + limit;
        var seen = new ArrayList<Long>();
        var page = json(ask(question));
        while (!page.get("next").isNull()) {
            page.get("entries").forEach(it -> seen.add(it.get("version").longValue()));
            page = json(ask(question + "&after=" + page.get("next").stringValue()));
        }
        page.get("entries").forEach(it -> seen.add(it.get("version").longValue()));

        var all = LongStream.rangeClosed(1, 25).boxed().toList();
        assertThat(seen).isEqualTo(order.equals("OLDEST_FIRST") ? all : all.reversed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"order=NEWEST_FIRST", "kind=VisitRecorded", "occurredFrom=2025-03-04"})
    void the_cursor_of_another_question_is_refused(String other) {
        var next = json(ask("?limit=5")).get("next").stringValue();

        ask("?limit=5&" + other + "&after=" + next).expectStatus().isBadRequest();
        ask("?limit=5&after=6" + next.substring(1)).expectStatus().isBadRequest();
        ask("?limit=9&after=" + next).expectStatus().isOk();
    }

    @Test
    void what_was_written_word_for_word_is_there_on_demand() {
        var brief = json(ask("?limit=3")).get("entries").get(2);
        var full = json(ask("?limit=3&raw=true")).get("entries").get(2);

        assertThat(brief.get("data").isNull()).isTrue();
        assertThat(full.get("data").get("structure").stringValue()).isEqualTo("latissimus-dorsi");
    }

    private List<Long> versions(String question) {
        return json(ask(question).expectStatus().isOk())
                .get("entries")
                .valueStream()
                .map(it -> it.get("version").longValue())
                .toList();
    }

    private RestTestClient.ResponseSpec ask(String question) {
        return http("auditor")
                .get()
                .uri("/api/clients/" + client + "/history" + question)
                .exchange();
    }
}
