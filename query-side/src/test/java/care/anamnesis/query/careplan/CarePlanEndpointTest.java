package care.anamnesis.query.careplan;

import static care.anamnesis.query.FoundingStory.DISCHARGE;
import static care.anamnesis.query.FoundingStory.EPISODE;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.OutcomeEvent.ClientReportRecorded;
import care.anamnesis.query.RunningQuerySide;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

class CarePlanEndpointTest extends RunningQuerySide {

    @Test
    void shows_the_whole_story_with_both_times_and_who_wrote_it() {
        var client = client("Robin Ashdown");

        var plan = json(get("therapist", "/api/clients/" + client + "/care-plan")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"24\"")
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store"));

        assertThat(plan.get("name").stringValue()).isEqualTo("Robin Ashdown");
        assertThat(plan.get("currentEpisodeId").stringValue()).isEqualTo(EPISODE.toString());
        var episode = plan.get("episodes").get(0);
        assertThat(episode.get("status").stringValue()).isEqualTo("DISCHARGED");
        assertThat(episode.get("discharges").get(0).get("dischargedOn").stringValue())
                .isEqualTo("2025-09-15");
        assertThat(episode.get("findings").size()).isEqualTo(3);
        assertThat(episode.get("outcomes").get(0).get("change").intValue()).isEqualTo(-7);
        var entry = episode.get("findings").get(0).get("entry");
        assertThat(entry.get("occurredOn").stringValue()).isEqualTo("2025-03-03");
        assertThat(entry.get("recordedAt").stringValue()).endsWith("Z");
        assertThat(entry.get("recordedBy").get("name").stringValue()).isEqualTo("Thea Lindqvist");
    }

    @Test
    void a_question_that_carries_the_position_of_a_write_sees_that_write() {
        var client = client("Robin Ashdown");
        for (var number = 1; number <= 20; number++) {
            var report = new ClientReportRecorded(client, EPISODE, "Report " + number, DISCHARGE);
            var position = append(client, List.of(report));

            var plan = json(get("therapist", "/api/clients/" + client + "/care-plan", Long.toString(position)));

            assertThat(plan.get("episodes").get(0).get("clientReports").size()).isEqualTo(1 + number);
        }
    }

    @Test
    void a_correction_is_in_the_plan_as_soon_as_it_is_written() {
        var client = client("Robin Ashdown");
        var mark = new EntryMarkedEnteredInError(client, 24, "Other client", DISCHARGE);
        var report = new ClientReportRecorded(client, EPISODE, "Still here.", DISCHARGE);
        var position = append(client, List.of(mark, report));

        var plan = json(get("therapist", "/api/clients/" + client + "/care-plan", Long.toString(position))
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"26\""));

        var episode = plan.get("episodes").get(0);
        assertThat(episode.get("status").stringValue()).isEqualTo("OPEN");
        assertThat(episode.get("clientReports").size()).isEqualTo(2);
        assertThat(plan.get("corrections").get(0).get("corrects").longValue()).isEqualTo(24);
        assertThat(plan.get("corrections").get(0).get("event").stringValue()).isEqualTo("ClientDischarged");
    }

    @Test
    void a_correction_at_the_end_of_a_long_record_reaches_back_to_its_beginning() {
        var client = client("Robin Ashdown");
        var report = new ClientReportRecorded(client, EPISODE, "Fine.", DISCHARGE);
        append(client, Collections.nCopies(1_100, report));
        append(client, List.of(new EntryMarkedEnteredInError(client, 600, "Other client", DISCHARGE)));

        var plan = json(get("therapist", "/api/clients/" + client + "/care-plan"));

        assertThat(plan.get("version").longValue()).isEqualTo(24 + 1_100 + 1);
        assertThat(plan.get("episodes").get(0).get("clientReports").size()).isEqualTo(1 + 1_100 - 1);
        assertThat(plan.get("episodes").get(0).get("findings").size()).isEqualTo(3);
    }

    @Test
    void shows_what_is_due_and_how_the_client_practises() {
        var client = client("Robin Ashdown");

        var plan = json(get("therapist", "/api/clients/" + client + "/care-plan"));

        assertThat(plan.get("due").get(0).get("what").stringValue()).isEqualTo("VISIT_SIGNATURE");
        assertThat(plan.get("due").get(0).get("dueOn").stringValue()).isEqualTo("2025-03-13");
        assertThat(plan.get("due").get(0).get("overdue").booleanValue()).isTrue();
        var episode = plan.get("episodes").get(0);
        assertThat(episode.get("visitsSoFar").get("expected").intValue()).isEqualTo(22);
        assertThat(episode.get("visitsSoFar").get("attended").intValue()).isEqualTo(2);
        assertThat(episode.get("homePractices")
                        .get(0)
                        .get("adherence")
                        .get("days")
                        .intValue())
                .isZero();
    }

    @Test
    void the_answer_says_up_to_which_position_it_holds_everything() {
        var client = client("Robin Ashdown");
        var head = log.head(); // the reading itself is written after it

        var answer = get("therapist", "/api/clients/" + client + "/care-plan").returnResult();

        var position = answer.getResponseHeaders().getFirst("Anamnesis-Position");
        assertThat(position).isEqualTo(Long.toString(head));
    }

    @Test
    void a_client_who_was_registered_a_moment_ago_is_never_unknown() {
        var client = client("Robin Ashdown");

        http("therapist")
                .get()
                .uri("/api/clients/" + client + "/care-plan")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void a_client_of_whom_the_log_knows_nothing_is_unknown() {
        var problem = json(get("therapist", "/api/clients/" + UUID.randomUUID() + "/care-plan")
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store"));

        assertThat(problem.get("type").stringValue()).isEqualTo("urn:anamnesis:problem:unknown-client");
    }
}
