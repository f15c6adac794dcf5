package care.anamnesis.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class RetryTest extends OperatedProjections {
    @Autowired
    @SuppressWarnings("NullAway.Init")
    Projections projections;

    @AfterEach
    void leaveNothingParked() {
        mend();
        projections.retry("tally", null);
        projections.retry("diary", null);
        assertThat(count("select count(*) from query.parked")).isZero();
    }

    @Test
    void a_parked_client_waits_alone_and_goes_on_in_order_when_the_fault_is_gone() {
        var parked = clientWith(3);
        var other = clientWith(3);
        caughtUp("tally");
        counting.spoil(parked, 5);

        goOn(parked, 3, 9);
        goOn(other, 3, 9);
        caughtUp("tally");
        assertThat(row(parked)).contains(",4,");
        assertThat(row(other)).contains(",9,");
        assertThat(projections.retry("tally", parked)).contains(0);
        assertThat(attempts()).isEqualTo(2);

        counting.mend();
        goOn(parked, 9, 12);
        caughtUp("tally");
        assertThat(row(parked)).contains(",4,");
        assertThat(projections.retry("tally", parked)).contains(1);
        goOn(parked, 12, 15);

        assertThat(rows("tally", "query.tally")).anyMatch(row -> row != null && row.contains(parked + ",15,"));
        assertThat(projections.parked("tally")).contains(List.of());
    }

    @Test
    void a_retried_row_is_the_rebuilt_row_and_the_row_of_a_rebuild_that_parks_is_the_live_one() {
        var client = clientWith(3);
        counting.spoil(client, 5);
        goOn(client, 3, 9);
        caughtUp("tally");
        var parkedRow = row(client);

        rebuilt("tally");
        assertThat(row(client)).isEqualTo(parkedRow).contains(",4,");
        assertThat(projections.parked("tally").orElseThrow())
                .singleElement()
                .satisfies(event -> assertThat(event.version()).isEqualTo(5));

        counting.mend();
        projections.retry("tally", null);
        var retried = row(client);
        rebuilt("tally");

        assertThat(row(client)).isEqualTo(retried).contains(",9,");
    }

    @Test
    void a_rebuild_with_a_mended_fold_leaves_nothing_parked() {
        var client = clientWith(3);
        counting.spoil(client, 1);
        goOn(client, 3, 6);
        caughtUp("tally");
        counting.spoil(client, 5);
        rebuilt("tally");
        assertThat(projections.parked("tally").orElseThrow()).hasSize(1);

        counting.mend();
        rebuilt("tally");

        assertThat(projections.parked("tally")).contains(List.of());
        assertThat(row(client)).contains(",6,");
    }

    @Test
    void an_event_of_a_projection_of_events_is_parked_alone_and_taken_in_at_its_place() {
        var client = clientWith(3);
        var next = log.head() + 1;
        diary.spoiled.add(next);
        goOn(client, 3, 6);
        caughtUp("diary");
        assertThat(lines(next, next + 2)).isEqualTo(2);
        assertThat(projections.status("diary").orElseThrow().parked()).isOne();

        diary.spoiled.clear();
        assertThat(projections.retry("diary", client)).contains(1);

        assertThat(lines(next, next + 2)).isEqualTo(3);
        var live = rows("diary", "query.diary");
        rebuilt("diary");
        assertThat(rows("diary", "query.diary")).isEqualTo(live);
    }

    @Test
    void what_is_parked_is_tried_again_by_itself_less_and_less_often() {
        var client = clientWith(3);
        counting.spoil(client, 4);
        goOn(client, 3, 4);
        caughtUp("tally");
        counting.mend();
        operator.nudge();
        assertThat(attempts()).isEqualTo(1);

        jdbc.sql("update query.parked set attempts = 3, tried_at = now() - interval '241 seconds'")
                .update();
        operator.nudge();
        while (count("select count(*) from query.parked") > 0) {
            LockSupport.parkNanos(5_000_000);
        }

        assertThat(row(client)).contains(",4,");
    }

    /** As an earlier release did when somebody read during a rebuild. */
    @Test
    void what_was_parked_although_it_is_of_no_client_is_let_go() {
        var client = clientWith(3);
        caughtUp("tally");
        var looked = log.between(log.head() - 1, log.head(), 1).getFirst();
        jdbc.sql("""
            insert into query.parked (projection, stream_id, version, position, event, failure)
            values ('tally', :stream, 1, :position, 'RecordAccessed', 'ClassCastException')
            """)
                .param("stream", looked.streamId())
                .param("position", looked.position())
                .update();

        assertThat(projections.retry("tally", null)).contains(1);

        assertThat(projections.parked("tally")).contains(List.of());
        assertThat(row(client)).contains(",3,");
        assertThat(count("select count(*) from query.tally where client_id = '" + looked.streamId() + "'"))
                .isZero();
    }

    @Test
    void a_refused_value_parks_its_client_and_not_the_batch() {
        var client = clientWith(2);
        var other = clientWith(2);
        caughtUp("tally");
        tables.execute("alter table query.tally add constraint refused check (version <> 3 or client_id <> '%s')"
                .formatted(client));

        appendBoth(client, other);
        caughtUp("tally");

        assertThat(row(client)).contains(",2,");
        assertThat(row(other)).contains(",4,");
        assertThat(projections.parked("tally").orElseThrow())
                .singleElement()
                .satisfies(event -> assertThat(event.failure()).isEqualTo("DataIntegrityViolationException"));
        tables.execute("alter table query.tally drop constraint refused");
    }

    @Test
    void operators_see_what_is_parked_and_retry_it_over_http() {
        var client = clientWith(3);
        counting.spoil(client, 4);
        goOn(client, 3, 6);
        caughtUp("tally");

        var parked = json(get("supervisor", "/api/projections/tally/parked")
                .expectStatus()
                .isOk());
        assertThat(parked.get("parked").get(0).get("streamId").stringValue()).isEqualTo(client.toString());
        assertThat(parked.toString()).contains("IllegalArgumentException").doesNotContain("Spoiled", "latissimus");
        assertThat(health()).contains("DOWN");
        assertThat(status("tally").get("parked").longValue()).isOne();

        counting.mend();
        var retried = json(http("supervisor")
                .post()
                .uri("/api/projections/tally/retry?client=" + client)
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(retried.get("takenIn").intValue()).isOne();
        assertThat(retried.get("stillParked").longValue()).isZero();
        assertThat(health()).contains("UP");
    }

    private void appendBoth(UUID client, UUID other) {
        goOn(client, 2, 3);
        goOn(other, 2, 4);
    }

    private @Nullable String row(UUID client) {
        return jdbc.sql("select t::text from query.tally t where client_id = :client")
                .param("client", client)
                .query(String.class)
                .single();
    }

    private long attempts() {
        return count("select attempts from query.parked where projection = 'tally'");
    }

    private long lines(long from, long to) {
        return count(
                "select count(*) from query.diary where number = 0 and position between %d and %d".formatted(from, to));
    }

    private JsonNode status(String name) {
        return json(get("manager", "/api/projections/" + name).expectStatus().isOk());
    }

    private String health() {
        return json(get("auditor", "/actuator/health")).toString();
    }
}
