package care.anamnesis.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.projection.Operation.Kind;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ComparisonTest extends OperatedProjections {

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

    private Operation compared(String projection) {
        operations.ask(projection, Kind.COMPARE, "test");
        operator.nudge();
        return done(projection, Kind.COMPARE);
    }
}
