package care.anamnesis.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.projection.Operation.Kind;
import care.anamnesis.query.projection.Operation.Phase;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class ComparisonTest extends OperatedProjections {
    @Autowired
    @Qualifier("projectionHealth")
    @SuppressWarnings("NullAway.Init")
    HealthIndicator indicator;

    @Test
    void names_the_clients_whose_rows_were_tampered_with_or_taken_away_and_no_other() {
        var changed = clientWith(4);
        var gone = clientWith(4);
        clientWith(4);
        caughtUp("tally");
        assertThat(compared("tally").different()).isZero();

        jdbc.sql("update query.tally set count = jsonb_set(count, '{events}', '5') where client_id = :client")
                .param("client", changed)
                .update();
        jdbc.sql("delete from query.tally where client_id = :client")
                .param("client", gone)
                .update();

        assertThat(compared("tally").different()).isEqualTo(2);
        assertThat(operations.differing("tally")).containsExactlyInAnyOrder(changed.toString(), gone.toString());
        rebuilt("tally");
        assertThat(compared("tally").different()).isZero();
        assertThat(operations.differing("tally")).isEmpty();
    }

    /** The live projection has read the row by then, and remembers it. */
    @Test
    void what_was_remembered_of_a_row_that_was_tampered_with_does_not_outlive_a_rebuild() {
        var client = clientWith(4);
        caughtUp("tally");
        rebuilt("tally");
        jdbc.sql("update query.tally set count = jsonb_set(count, '{events}', '400') where client_id = :client")
                .param("client", client)
                .update();
        goOn(client, 4, 5);
        caughtUp("tally");
        assertThat(rows("tally", "query.tally")).anyMatch(row -> row != null && row.contains("events\"\": 401"));

        rebuilt("tally");
        goOn(client, 5, 6);
        caughtUp("tally");

        assertThat(compared("tally").different()).isZero();
    }

    @Test
    void names_the_positions_where_rows_of_events_were_tampered_with() {
        clientWith(12);
        caughtUp("diary");
        var head = log.head();
        assertThat(compared("diary").different()).isZero();

        jdbc.sql("update query.diary set line = 'x' where position = " + head).update();
        jdbc.sql("insert into query.diary values (%d, 7, 'x', 'x')".formatted(head - 1))
                .update();

        assertThat(compared("diary").different()).isEqualTo(2);
        assertThat(operations.differing("diary")).containsExactly(Long.toString(head - 1), Long.toString(head));
        rebuilt("diary");
        assertThat(compared("diary").different()).isZero();
    }

    @Test
    void a_comparison_that_the_database_does_not_understand_fails_once_and_health_says_so() {
        clientWith(2);
        caughtUp("diary");
        tables.execute("alter table query.diary rename column position to place");
        try {
            operations.ask("diary", Kind.COMPARE, "test");
            operator.nudge();
            var failed = over("diary", Kind.COMPARE);

            assertThat(failed.phase()).isEqualTo(Phase.FAILED);
            assertThat(failed.failure()).isEqualTo("BadSqlGrammarException");
            jdbc.sql("update query.operation set alive_at = now() - interval '6 seconds' where projection = 'diary'")
                    .update();
            assertThat(claims.claim("diary", Kind.COMPARE, log::head)).isEmpty();
        } finally {
            tables.execute("alter table query.diary rename column place to position");
        }
        assertThat(health()).satisfies(health -> {
            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getDetails().get("diary"))
                    .asString()
                    .endsWith("comparison failed with BadSqlGrammarException");
        });

        assertThat(compared("diary").different()).isZero();
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void what_is_written_meanwhile_is_no_difference() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = new AtomicBoolean(true);
            var client = clientWith(1);
            var written = threads.submit(() -> {
                for (int version = 1; writing.get(); version = version % 23 + 1) {
                    if (version == 1) {
                        clientWith(7);
                    }
                    goOn(clientWith(2), 2, 3);
                }
                return client;
            });
            var results = List.of(compared("tally"), compared("tally"), compared("tally"));
            writing.set(false);
            written.get();
            assertThat(results)
                    .allSatisfy(result -> assertThat(result.different()).isZero());
        }
    }

    private Health health() {
        return Objects.requireNonNull(indicator.health(true));
    }

    private Operation compared(String projection) {
        operations.ask(projection, Kind.COMPARE, "test");
        operator.nudge();
        return done(projection, Kind.COMPARE);
    }
}
