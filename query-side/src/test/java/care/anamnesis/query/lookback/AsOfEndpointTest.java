package care.anamnesis.query.lookback;

import static care.anamnesis.query.FoundingStory.EPISODE;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.OutcomeEvent.ClientReportRecorded;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RunningQuerySide;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class AsOfEndpointTest extends RunningQuerySide {

    @Test
    void the_care_plan_is_as_it_was_known_at_an_instant() {
        var client = client("Robin Ashdown");
        var then = log.last(client.toString()).orElseThrow().recordedAt();
        append(client, List.of(new ClientReportRecorded(client, EPISODE, "Fine.", LocalDate.of(2025, 9, 15))));

        var plan = json(get("auditor", "/api/clients/" + client + "/care-plan?asOf=" + then)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"24\"")
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store"));

        assertThat(plan.at("/episodes/0/clientReports").size()).isEqualTo(1);
    }

    @Test
    void the_care_plan_is_as_far_as_it_had_happened_by_a_day() {
        var client = client("Robin Ashdown");

        var plan = json(get("auditor", "/api/clients/" + client + "/care-plan?effectiveOn=2025-06-10"));

        var episode = plan.get("episodes").get(0);
        assertThat(episode.get("status").stringValue()).isEqualTo("OPEN");
        assertThat(episode.at("/findings/0/severityNow").stringValue()).isEqualTo("MILD");
        assertThat(episode.at("/findings/1/status").stringValue()).isEqualTo("ACTIVE");
        assertThat(episode.at("/treatmentPlans/0/frequencyInForce/every").intValue())
                .isEqualTo(FoundingStory.WEEKLY.every());
        assertThat(plan.get("version").longValue()).isEqualTo(24);
    }

    @Test
    void summary_and_list_stand_where_the_client_stood() {
        var client = client("Robin Ashdown");

        var summary = json(get("auditor", "/api/clients/" + client + "?effectiveOn=2025-03-20"));
        var list = pages("auditor", "/api/clients?effectiveOn=2025-03-20", "clients", () -> {});

        assertThat(summary.get("stage").stringValue()).isEqualTo("TREATMENT");
        assertThat(summary.get("lastVisitOn").stringValue()).isEqualTo("2025-03-10");
        assertThat(list).contains(summary);
    }

    @Test
    void before_the_first_entry_there_was_no_record() {
        var client = client("Robin Ashdown");
        var before = log.stream(client.toString(), 1, 1).getFirst().recordedAt().minusNanos(1_000);

        var problem = json(get("auditor", "/api/clients/" + client + "/care-plan?asOf=" + before)
                .expectStatus()
                .isNotFound());
        var list = pages("auditor", "/api/clients?asOf=" + before, "clients", () -> {});

        assertThat(problem.get("type").stringValue()).isEqualTo("urn:anamnesis:problem:no-record-then");
        assertThat(list).extracting(it -> it.get("clientId").stringValue()).doesNotContain(client.toString());
    }

    @Test
    void before_the_day_of_registration_there_was_no_record() {
        var client = client("Robin Ashdown");
        var registered = log.stream(client.toString(), 1, 1).getFirst();
        var day = ((ClinicalEvent) registered.payload()).occurredOn();

        var problem = json(get("auditor", "/api/clients/" + client + "?effectiveOn=" + day.minusDays(1))
                .expectStatus()
                .isNotFound());
        var before = pages("auditor", "/api/clients?effectiveOn=" + day.minusDays(1), "clients", () -> {});
        var then = pages("auditor", "/api/clients?effectiveOn=" + day, "clients", () -> {});

        assertThat(problem.get("type").stringValue()).isEqualTo("urn:anamnesis:problem:no-record-then");
        assertThat(before).extracting(it -> it.get("clientId").stringValue()).doesNotContain(client.toString());
        assertThat(then).extracting(it -> it.get("clientId").stringValue()).contains(client.toString());
    }

    @Test
    void a_client_of_whom_the_log_knows_nothing_is_unknown_at_any_time() {
        var problem = json(get("auditor", "/api/clients/" + UUID.randomUUID() + "/care-plan?effectiveOn=2025-03-20")
                .expectStatus()
                .isNotFound());

        assertThat(problem.get("type").stringValue()).isEqualTo("urn:anamnesis:problem:unknown-client");
    }
}
