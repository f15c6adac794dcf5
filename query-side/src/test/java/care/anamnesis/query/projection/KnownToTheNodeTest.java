package care.anamnesis.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RunningQuerySide;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Nobody names a position here: the node itself knows what was written. */
class KnownToTheNodeTest extends RunningQuerySide {
    @Autowired
    @SuppressWarnings("NullAway.Init")
    Positions positions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DataSource database;

    /** A projection that cannot write for as long as it is held. */
    private interface Hold extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/clients/{client}", "/clients/{client}/panels/record-finding", "/api/clients/{client}"})
    void what_was_written_is_waited_for(String address) throws Exception {
        var client = UUID.randomUUID();
        append(client, FoundingStory.evaluation(client, "Robin Ashdown"));
        positions.reach(null, "care-plan", "caseload");
        long version;
        Future<String> answer;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try (var _ = held()) {
                append(client, List.of(FoundingStory.pain(client, "4", FoundingStory.EVALUATION.plusDays(1))));
                version = log.lastVersion(client.toString());
                var before = positions.waits();
                answer = threads.submit(() -> text(address.replace("{client}", client.toString())));
                while (positions.waits() == before && !answer.isDone()) {
                    Thread.onSpinWait();
                }
            }
            assertThat(answer.get()).containsPattern("version\"?[=:]\"?" + version + "\\b");
        }
    }

    @Test
    void a_list_waits_as_well() throws Exception {
        var client = UUID.randomUUID();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> answer;
            try (var _ = held()) {
                append(client, FoundingStory.evaluation(client, "Quentin Marlowe"));
                var before = positions.waits();
                answer = threads.submit(() -> text("/clients?whose=ALL"));
                while (positions.waits() == before && !answer.isDone()) {
                    Thread.onSpinWait();
                }
            }
            assertThat(answer.get()).contains("Quentin Marlowe");
        }
    }

    @Test
    void a_page_that_waited_in_vain_says_what_it_lacks_and_a_panel_does_not_open() throws Exception {
        var client = UUID.randomUUID();
        var other = UUID.randomUUID();
        append(client, FoundingStory.evaluation(client, "Robin Ashdown"));
        append(other, FoundingStory.evaluation(other, "Sam Ashdown"));
        positions.reach(null, "care-plan", "caseload");
        try (var _ = held()) {
            append(client, List.of(FoundingStory.pain(client, "4", FoundingStory.EVALUATION.plusDays(1))));

            assertThat(text("/clients/" + client)).contains("This page shows what was written before");

            var waits = positions.waits();
            assertThat(text("/clients/" + client)).contains("This page shows what was written before");
            assertThat(status("/clients/" + client + "/panels/record-finding"))
                    .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.value());
            assertThat(positions.waits()).as("nobody waits again").isEqualTo(waits);

            assertThat(text("/clients/" + other)).doesNotContain("This page shows what was written before");
            assertThat(status("/clients/" + other + "/panels/record-finding")).isEqualTo(HttpStatus.OK.value());
        }

        positions.await(() -> positions.of("care-plan"), log.head());
        assertThat(text("/clients/" + client)).doesNotContain("This page shows what was written before");
        assertThat(status("/clients/" + client + "/panels/record-finding")).isEqualTo(HttpStatus.OK.value());
    }

    private Hold held() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "select generation from query.projection where name in ('care-plan', 'caseload') for update");
        }
        return () -> {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.close();
        };
    }

    private String text(String address) {
        var body = http("therapist")
                .get()
                .uri(address)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(body);
    }

    private int status(String address) {
        return http("therapist")
                .get()
                .uri(address)
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }
}
