package care.anamnesis.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

class ProjectionsEndpointTest extends OperatedProjections {
    @Autowired
    @SuppressWarnings("NullAway.Init")
    MeterRegistry metrics;

    @Test
    void shows_where_each_projection_stands() {
        clientWith(5);
        caughtUp("tally");

        var status =
                json(get("auditor", "/api/projections/tally").expectStatus().isOk());

        assertThat(status.get("position").longValue()).isEqualTo(log.head());
        assertThat(status.get("lagEvents").longValue()).isZero();
        assertThat(status.get("lagMillis").longValue()).isZero();
        var all = json(get("manager", "/api/projections").expectStatus().isOk());
        assertThat(all.get("projections").findValuesAsString("name"))
                .contains("care-plan", "caseload", "diary", "tally");
    }

    @Test
    void a_projection_that_is_held_up_shows_its_lag_in_events_and_in_time() {
        clientWith(1);
        caughtUp("tally");
        var lag = new double[2];
        var shown = new JsonNode[1];
        counting.meanwhile(event -> {
            if (event.version() == 1 && shown[0] == null) {
                shown[0] = json(get("auditor", "/api/projections/tally"));
                lag[0] = gauge("anamnesis.projection.lag.positions");
                lag[1] = gauge("anamnesis.projection.lag");
            }
        });

        clientWith(5);
        caughtUp("tally");

        assertThat(shown[0].get("lagEvents").longValue()).isGreaterThanOrEqualTo(5);
        assertThat(lag[0]).isGreaterThanOrEqualTo(5);
        assertThat(lag[1]).isPositive();
        assertThat(gauge("anamnesis.projection.parked")).isZero();
    }

    @Test
    void a_rebuild_is_asked_for_and_followed_to_its_end() {
        clientWith(5);
        caughtUp("caseload");

        var location = Objects.requireNonNull(post("supervisor", "/api/projections/caseload/rebuild")
                .expectStatus()
                .isAccepted()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getLocation());
        assertThat(location).hasPath("/api/projections/caseload/rebuild");
        var progress = json(get("manager", location.getPath()));
        while (!progress.get("phase").stringValue().equals("DONE")) {
            progress = json(get("manager", location.getPath()));
        }

        assertThat(progress.get("askedBy").stringValue()).isEqualTo("supervisor");
        assertThat(progress.get("eventsRead").longValue()).isPositive();
        assertThat(progress.get("rowsWritten").longValue()).isEqualTo(count("select count(*) from query.caseload"));
    }

    @Test
    void a_comparison_is_asked_for_and_followed_to_its_end() {
        post("auditor", "/api/projections/caseload/compare").expectStatus().isAccepted();
        var answer = json(get("auditor", "/api/projections/caseload/compare"));
        while (!answer.get("comparison").get("phase").stringValue().equals("DONE")) {
            answer = json(get("auditor", "/api/projections/caseload/compare"));
        }

        assertThat(answer.get("differing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "therapist, GET, /api/projections, 403",
        "privacy_officer, GET, /api/projections/caseload, 403",
        "manager, GET, /api/projections/caseload/parked, 403",
        "manager, GET, /api/projections/caseload/compare, 403",
        "manager, POST, /api/projections/caseload/rebuild, 403",
        "therapist, POST, /api/projections/caseload/retry, 403",
        "auditor, GET, /api/projections/unknown, 404",
        "auditor, POST, /api/projections/unknown/rebuild, 404",
        "auditor, GET, /api/projections/audit-subjects/compare, 404",
        "auditor, GET, /api/projections?sort=name, 400",
        "auditor, POST, /api/projections/caseload/retry?client=Robin, 400",
        "auditor, POST, /api/projections/caseload/retry?client=, 400",
        "auditor, POST, /api/projections/caseload/rebuild?now=true, 400"
    })
    void refuses_as_every_question_does(String person, String method, String path, int status) {
        var answer = method.equals("GET") ? get(person, path) : post(person, path);

        var problem = json(answer.expectStatus().isEqualTo(status));

        assertThat(problem.get("type").stringValue()).startsWith("urn:anamnesis:problem:");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/projections, get, 200",
        "/api/projections/{name}, get, 200",
        "/api/projections/{name}/parked, get, 200",
        "/api/projections/{name}/rebuild, get, 200",
        "/api/projections/{name}/compare, get, 200",
        "/api/projections/{name}/retry, post, 200",
        "/api/projections/{name}/rebuild, post, 202",
        "/api/projections/{name}/compare, post, 202"
    })
    void every_operation_is_documented_with_its_refusals(String path, String method, String status) {
        var api = json(http("auditor").get().uri("/v3/api-docs").exchange());

        var operation = api.get("paths").get(path).get(method);

        assertThat(operation.get("summary").stringValue()).isNotBlank();
        assertThat(operation.get("tags").toString()).contains("projections");
        assertThat(operation.get("responses").propertyNames()).contains(status, "400", "403", "404", "503");
    }

    private RestTestClient.ResponseSpec post(String person, String path) {
        return http(person).post().uri(path).exchange();
    }

    private double gauge(String name) {
        return metrics.get(name).tag("projection", "tally").gauge().value();
    }
}
