package care.anamnesis.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What those who run the service can ask of each process, at a port of its own. */
class OperatorsTest {
    @ParameterizedTest
    @EnumSource
    void without_a_credential_there_is_health_and_nothing_else(Node node) throws Exception {
        for (var open : List.of("/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness")) {
            var answer = Node.asked(node.atOperators(open));

            assertThat(answer.statusCode()).as(open).isEqualTo(200);
            assertThat(answer.body()).as("the reasons are for operators").doesNotContain("details");
        }
        for (var closed : List.of("/actuator/prometheus", "/actuator", "/actuator/env", "/api/clients", "/")) {
            assertThat(Node.asked(node.atOperators(closed)).statusCode())
                    .as(closed)
                    .isEqualTo(401);
        }
        var wrong = node.atOperators("/actuator/prometheus").header("Authorization", "Bearer not-the-token");
        assertThat(Node.asked(wrong).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_of_it_is_at_the_port_of_everybody_else(Node node) throws Exception {
        assertThat(Node.asked(node.at("/actuator/health")).statusCode()).isNotEqualTo(200);
        assertThat(Node.asked(node.byOwner("/actuator/prometheus")).statusCode())
                .as("for a therapist")
                .isEqualTo(403);
    }

    @Test
    void the_metrics_of_the_log_the_commands_and_the_projections_have_their_units() throws Exception {
        var refused = Node.COMMAND
                .byOwner("/api/clients/" + UUID.randomUUID() + "/commands/open-episode")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{}"));
        assertThat(Node.asked(refused).statusCode()).isEqualTo(422);

        assertThat(metrics(Node.COMMAND))
                .containsPattern("(?m)^anamnesis_log_appended_events_total [1-9]")
                .containsPattern("(?m)^anamnesis_log_append_seconds_count [1-9]")
                .containsPattern("(?m)^anamnesis_commands_total\\{command=\"open-episode\",outcome=\"invalid\"} [1-9]");
        assertThat(value("anamnesis_log_append_seconds_sum") / value("anamnesis_log_append_seconds_count"))
                .as("for each commit, in seconds")
                .isGreaterThan(0)
                .isLessThan(1);
        assertThat(metrics(Node.QUERY))
                .containsPattern("(?m)^anamnesis_projection_position_events\\{projection=\"care-plan\"} \\d")
                .containsPattern("(?m)^anamnesis_projection_lag_positions_events\\{projection=\"care-plan\"} \\d")
                .containsPattern("(?m)^anamnesis_projection_lag_seconds\\{projection=\"care-plan\"} \\d");
    }

    private static double value(String metric) throws Exception {
        return metrics(Node.COMMAND)
                .lines()
                .filter(line -> line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(metric.length())))
                .findFirst()
                .orElseThrow();
    }

    private static String metrics(Node node) throws Exception {
        var answer = Node.asked(node.measured("/actuator/prometheus"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
