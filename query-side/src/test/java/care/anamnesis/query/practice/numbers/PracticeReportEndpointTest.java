package care.anamnesis.query.practice.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RunningQuerySide;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

class PracticeReportEndpointTest extends RunningQuerySide {
    private static final String REPORT = "/api/reports/practice";

    @Test
    void an_episode_counts_as_soon_as_it_is_written_and_until_the_discharge() {
        var before = open();
        var client = UUID.randomUUID();

        append(client, FoundingStory.evaluation(client, "Robin Ashdown"));
        assertThat(open()).isEqualTo(before + 1);
        assertThat(names("OPEN")).contains("Robin Ashdown");

        append(client, FoundingStory.events(client, "Robin Ashdown").subList(12, 24));
        assertThat(open()).isEqualTo(before);
    }

    @Test
    void the_pages_of_a_list_hold_each_line_once() {
        for (var i = 0; i < 7; i++) {
            var client = UUID.randomUUID();
            append(client, FoundingStory.evaluation(client, "Client " + i));
        }

        var seen = new ArrayList<String>();
        var after = "";
        do {
            var page = read(get("manager", REPORT + "/clients?figure=OPEN&limit=3" + after));
            page.get("counted").forEach(line -> seen.add(line.get("clientId").stringValue()));
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").stringValue();
        } while (!after.isEmpty());

        var whole =
                read(get("manager", REPORT + "/clients?figure=OPEN&limit=200")).get("counted");
        assertThat(seen)
                .hasSize(open())
                .containsExactlyElementsOf(whole.valueStream()
                        .map(line -> line.get("clientId").stringValue())
                        .toList());
    }

    @Test
    void a_list_is_read_to_its_end_as_it_was_on_its_first_page_while_clients_come_and_go() {
        var therapist = "therapist-" + UUID.randomUUID();
        var going = IntStream.range(0, 14)
                .mapToObj(_ -> evaluatedBy(therapist, "Client"))
                .toList()
                .iterator();

        for (var asked : List.of("OPEN&limit=2&therapist=" + therapist, "OVERDUE&limit=20")) {
            var before = lines(asked.replaceFirst("limit=\\d+", "limit=500"), () -> {});
            var read = lines(asked, () -> {
                if (going.hasNext()) {
                    var client = going.next();
                    append(client, FoundingStory.events(client, "Client").subList(12, 24));
                    evaluatedBy(therapist, "A new client");
                }
            });

            assertThat(read).as(asked).isEqualTo(before).hasSizeGreaterThan(2);
        }
    }

    private UUID evaluatedBy(String therapist, String name) {
        var client = UUID.randomUUID();
        append(client, FoundingStory.evaluation(client, name));
        append(
                client,
                List.of(new TherapistAssigned(
                        client, therapist, "Thea", CareResponsibility.PRIMARY, null, null, FoundingStory.EVALUATION)));
        return client;
    }

    private List<JsonNode> lines(String asked, Runnable meanwhile) {
        return pages("manager", REPORT + "/clients?figure=" + asked, "counted", meanwhile);
    }

    @Test
    void a_line_says_whom_and_when_and_nothing_else() {
        var client = UUID.randomUUID();
        append(client, FoundingStory.evaluation(client, "Robin Ashdown"));

        var line = read(get("manager", REPORT + "/clients?figure=OPEN&limit=1")).at("/counted/0");

        assertThat(line.propertyNames())
                .containsExactlyInAnyOrder("figure", "clientId", "client", "therapist", "stage", "on", "days", "due");
    }

    @Test
    void numbers_are_no_access_to_a_record_and_a_list_is_one() {
        var client = UUID.randomUUID();
        append(client, FoundingStory.evaluation(client, "Robin Ashdown"));
        var head = log.head();

        get("manager", REPORT).expectStatus().isOk();
        assertThat(log.head()).isEqualTo(head);

        get("manager", REPORT + "/clients?figure=OPEN").expectStatus().isOk();
        assertThat(log.head()).isEqualTo(head + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "supervisor"})
    void a_manager_and_a_supervisor_see_the_numbers(String person) {
        get(person, REPORT).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.CACHE_CONTROL, "no-store");
        get(person, REPORT + "/clients?figure=OVERDUE").expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"therapist", "auditor", "privacy_officer"})
    void nobody_else_sees_them(String person) {
        get(person, REPORT).expectStatus().isForbidden();
        get(person, REPORT + "/clients?figure=OVERDUE").expectStatus().isForbidden();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?weeks=0",
                "?weeks=13",
                "?weeks=many",
                "?since=2025-01-01",
                "/clients",
                "/clients?figure=ANYTHING",
                "/clients?figure=OPEN&weeks=5",
                "/clients?figure=HELD&week=2025-03-04",
                "/clients?figure=OPEN&week=2025-03-03",
                "/clients?figure=OPEN&limit=0",
                "/clients?figure=OPEN&after=7-0123456789abcdef",
                "/clients?figure=OPEN&stage=HEALED",
            })
    void a_question_that_nobody_can_mean_is_refused(String question) {
        get("manager", REPORT + question).expectStatus().isBadRequest();
    }

    private int open() {
        return read(get("manager", REPORT)).at("/open/episodes").intValue();
    }

    private Iterable<String> names(String figure) {
        return read(get("manager", REPORT + "/clients?limit=500&figure=" + figure))
                .get("counted")
                .valueStream()
                .map(line -> line.get("client").stringValue())
                .toList();
    }

    private static JsonNode read(org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec answer) {
        return json(answer.expectStatus().isOk());
    }
}
