package care.anamnesis.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.query.RandomJourney;
import care.anamnesis.query.projection.Operation.Kind;
import care.anamnesis.query.projection.Operation.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class RebuildTest extends OperatedProjections {
    private static final Map<String, String> TABLES = Map.of(
            "tally", "query.tally",
            "care-plan", "query.care_plan",
            "caseload", "query.caseload",
            "dashboard", "query.dashboard",
            "diary", "query.diary");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Projections projections;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Shadows shadows;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Rebuild rebuild;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Tally tally;

    @ParameterizedTest
    @CsvSource({
        "care-plan, query.care_plan, 1",
        "care-plan, query.care_plan, 2",
        "caseload, query.caseload, 3",
        "diary, query.diary, 4"
    })
    void a_rebuilt_table_holds_the_bytes_of_the_live_one(String projection, String table, long seed) {
        client("Robin Ashdown");
        liveBitByBit(projection, RandomJourney.events(UUID.randomUUID(), seed, 150));
        var before = rows(projection, table);
        var tableBefore = count("select '%s'::regclass::oid::bigint".formatted(table));

        var operation = rebuilt(projection);

        assertThat(rows(projection, table)).isNotEmpty().isEqualTo(before);
        assertThat(count("select '%s'::regclass::oid::bigint".formatted(table))).isNotEqualTo(tableBefore);
        assertThat(operation.rowsWritten()).isEqualTo(before.size());
        assertThat(positions.of(projection)).isEqualTo(log.head());
    }

    @ParameterizedTest
    @CsvSource({"tally, query.tally", "caseload, query.caseload", "diary, query.diary"})
    void a_rebuild_while_others_write_loses_and_doubles_nothing(String projection, String table) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = new AtomicBoolean(true);
            var written = threads.submit(() -> {
                while (writing.get()) {
                    var client = clientWith(3);
                    for (int version = 3; version < 24; version++) {
                        goOn(client, version, version + 1);
                        breathe();
                    }
                }
                return true;
            });
            rebuilt(projection);
            rebuilt(projection);
            writing.set(false);
            assertThat(written).succeedsWithin(Duration.ofSeconds(20));
        }
        var live = rows(projection, table);

        rebuilt(projection);

        assertThat(rows(projection, table)).isNotEmpty().isEqualTo(live);
        assertThat(count("select count(*) from query.parked")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"tally", "care-plan", "caseload", "dashboard", "audit-entries", "audit-subjects", "people"})
    void a_rebuild_while_somebody_reads_parks_nothing_and_health_stays_up(String projection) {
        var client = clientWith(6);
        caughtUp(projection);
        var looked = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = new AtomicBoolean(true);
            var read = threads.submit(() -> {
                while (reading.get()) {
                    look(client);
                    looked.incrementAndGet();
                    breathe();
                }
                return true;
            });
            for (int time = 0; time < 2; time++) {
                var before = looked.get();
                rebuilt(projection);
                assertThat(looked.get()).isGreaterThan(before);
            }
            reading.set(false);
            assertThat(read).succeedsWithin(Duration.ofSeconds(20));
        }
        caughtUp(projection);

        assertThat(count("select count(*) from query.parked")).isZero();
        assertThat(json(get("auditor", "/actuator/health")).get("status").stringValue())
                .isEqualTo("UP");
    }

    @Test
    void no_reader_ever_sees_a_hole() {
        for (int client = 0; client < 40; client++) {
            clientWith(5);
        }
        caughtUp("caseload");
        var clients = count("select count(*) from query.caseload");
        var counts = new ArrayList<Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = new AtomicBoolean(true);
            var read = threads.submit(() -> {
                while (reading.get()) {
                    counts.add(count("select count(*) from query.caseload"));
                    breathe();
                }
                return true;
            });
            for (int time = 0; time < 5; time++) {
                rebuilt("caseload");
            }
            reading.set(false);
            assertThat(read).succeedsWithin(Duration.ofSeconds(20));
        }

        assertThat(counts).hasSizeGreaterThan(50).containsOnly(clients);
    }

    @Test
    void a_projection_that_a_killed_service_left_half_built_is_discarded_and_built_by_the_next_node() {
        clientWith(5);
        rebuilt("tally");
        var before = rows("tally", "query.tally");
        jdbc.sql("select query.make_shadow('tally', 'rebuild', 900)::text")
                .query(String.class)
                .single();
        jdbc.sql("insert into query.tally_rebuild_900 select gen_random_uuid(), 1, 1, '{\"last\": \"half\"}'")
                .update();
        jdbc.sql("""
            update query.operation set attempt = 900, phase = 'READING', alive_at = now() - interval '6 seconds'
            where projection = 'tally' and kind = 'REBUILD'
            """).update();

        operator.nudge();
        done("tally", Kind.REBUILD);

        assertThat(rows("tally", "query.tally")).isEqualTo(before);
        assertThat(count("select count(*) from pg_class where relname like 'tally\\_rebuild%'"))
                .isZero();
        assertThat(count("select attempt from query.operation where projection = 'tally' and kind = 'REBUILD'"))
                .isEqualTo(901);
    }

    @Test
    void projections_that_are_rebuilt_together_hold_what_each_holds_alone() {
        var poisoned = clientWith(6);
        counting.spoil(poisoned, 4);
        var wanderer = UUID.randomUUID();
        append(wanderer, RandomJourney.events(wanderer, 5, 150));
        var alone = new HashMap<String, List<@Nullable String>>();
        TABLES.forEach((name, table) -> alone.put(name, rows(rebuilt(name), name, table)));

        rebuiltTogether(TABLES.keySet());

        TABLES.forEach(
                (name, table) -> assertThat(rows(name, table)).isNotEmpty().isEqualTo(alone.get(name)));
        assertThat(count("select count(*) from query.parked")).isOne();
    }

    @Test
    void tables_that_are_filled_together_share_what_is_read_of_the_log() {
        clientWith(12);
        caughtUp("tally");
        var counted = Collections.synchronizedList(new ArrayList<ClinicalEvent>());
        counting.meanwhile(recorded -> counted.add(recorded.event()));

        OneReading.fill(
                Stream.of(Kind.REBUILD, Kind.COMPARE)
                        .map(kind -> tally.filling(shadows.make(tally, kind, 900), new Progress()))
                        .toList(),
                log,
                log.head());

        var different = Collections.newSetFromMap(new IdentityHashMap<ClinicalEvent, Boolean>());
        different.addAll(counted);
        assertThat(different).isNotEmpty().hasSize(counted.size() / 2);
    }

    @Test
    void a_projection_that_cannot_be_rebuilt_does_not_keep_others_from_it() {
        clientWith(5);
        caughtUp("diary");
        tables.execute("alter table query.diary rename column position to place");
        try {
            askTogether(List.of("tally", "diary"));

            assertThat(over("diary", Kind.REBUILD).phase()).isEqualTo(Phase.FAILED);
            done("tally", Kind.REBUILD);
        } finally {
            tables.execute("alter table query.diary rename column place to position");
        }
        rebuilt("diary");
    }

    @ParameterizedTest
    @CsvSource({"1, false", "25, true"})
    void projections_that_rested_take_in_what_was_written_meanwhile(int clients, boolean isMuch) {
        clientWith(3);
        TABLES.keySet().forEach(this::rebuilt);
        TABLES.keySet().forEach(this::caughtUp);
        var before = log.head();

        projections.rest();
        for (int client = 0; client < clients; client++) {
            clientWith(24);
        }
        assertThat(TABLES.keySet())
                .allSatisfy(name -> assertThat(positions.of(name)).isEqualTo(before));
        projections.goOn();

        TABLES.forEach((name, table) -> {
            var taken = rows(name, table);
            assertThat(operations.find(name, Kind.REBUILD).orElseThrow().askedBy())
                    .isEqualTo(isMuch ? "service" : "test");
            assertThat(rows(rebuilt(name), name, table)).isNotEmpty().isEqualTo(taken);
        });
        clientWith(2);
        TABLES.keySet().forEach(this::caughtUp);
    }

    @Test
    void views_and_indexes_follow_the_table_to_its_successor() {
        var client = clientWith(2);
        caughtUp("tally");

        rebuilt("tally");
        goOn(client, 2, 3);
        caughtUp("tally");

        assertThat(jdbc.sql("select last from query.tallied where client_id = :client")
                        .param("client", client)
                        .query(String.class)
                        .single())
                .isEqualTo("FindingRecorded");
        assertThat(count("select count(*) from pg_class where relname = 'tally_pkey'"))
                .isOne();
    }

    @Test
    void a_projection_that_is_far_behind_is_set_forward_by_its_rebuild() {
        for (int client = 0; client < 10; client++) {
            clientWith(24);
        }
        caughtUp("tally");
        var before = rows("tally", "query.tally");
        tables.execute("delete from query.tally");
        tables.execute("update query.token_entry set token = null, tokentype = null, owner = 'gone'"
                + " where processorname = 'tally'");

        rebuilt("tally");

        assertThat(positions.of("tally")).isEqualTo(log.head());
        assertThat(rows("tally", "query.tally")).isEqualTo(before);
        var client = clientWith(2);
        caughtUp("tally");
        assertThat(rows("tally", "query.tally"))
                .hasSize(before.size() + 1)
                .anyMatch(row -> row.contains(client.toString()));
        assertThat(count("select count(*) from query.parked")).isZero();
    }

    @Test
    void a_rebuild_that_another_node_took_over_changes_nothing_when_it_continues() throws Exception {
        clientWith(5);
        caughtUp("tally");
        operator.stop();
        operations.ask("tally", Kind.REBUILD, "test");
        var claim = claims.claim("tally", Kind.REBUILD, log::head).orElseThrow();
        var asleep = new CountDownLatch(1);
        var woken = new CountDownLatch(1);
        var first = new AtomicBoolean(true);
        counting.meanwhile(_ -> {
            if (first.getAndSet(false)) {
                asleep.countDown();
                await(woken);
            }
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var dead = threads.submit(() -> {
                rebuild.run(new Work.Task(tally, claim));
                return true;
            });
            await(asleep);
            jdbc.sql("update query.operation set alive_at = now() - interval '6 seconds' where projection = 'tally'")
                    .update();
            operator.start();
            done("tally", Kind.REBUILD);
            var successor = count("select 'query.tally'::regclass::oid::bigint");
            var rows = rows("tally", "query.tally");

            woken.countDown();

            assertThat(dead).failsWithin(Duration.ofSeconds(20));
            assertThat(count("select 'query.tally'::regclass::oid::bigint")).isEqualTo(successor);
            assertThat(rows("tally", "query.tally")).isEqualTo(rows);
        }
    }

    @Test
    void rows_of_another_revision_are_built_anew_at_the_start() {
        clientWith(5);
        rebuilt("tally");
        var before = rows("tally", "query.tally");
        jdbc.sql("update query.projection set revision = 0 where name = 'tally'")
                .update();
        jdbc.sql("update query.tally set count = '{\"formerly\": 1, \"last\": \"x\"}'")
                .update();

        restarted("tally");

        assertThat(rows("tally", "query.tally")).isEqualTo(before);
        assertThat(count("select revision from query.projection where name = 'tally'"))
                .isOne();
    }

    @Test
    void an_empty_table_before_a_long_log_is_built_in_one_go_at_the_start() {
        for (int client = 0; client < 25; client++) {
            clientWith(24);
        }
        rebuilt("tally");
        var before = rows("tally", "query.tally");
        operator.stop();
        tables.execute("begin; select generation from query.projection where name = 'tally' for update;"
                + " delete from query.tally;"
                + " update query.token_entry set token = null, tokentype = null, owner = 'gone'"
                + " where processorname = 'tally'; commit");

        restarted("tally");

        assertThat(rows("tally", "query.tally")).isEqualTo(before);
    }

    private void rebuiltTogether(Collection<String> names) {
        askTogether(names);
        names.forEach(name -> done(name, Kind.REBUILD));
    }

    /** Nobody looks before all of it is asked. */
    private void askTogether(Collection<String> names) {
        operator.stop();
        names.forEach(name -> operations.ask(name, Kind.REBUILD, "test"));
        operator.start();
    }

    private List<@Nullable String> rows(Operation done, String projection, String table) {
        assertThat(done.phase()).isEqualTo(Phase.DONE);
        return rows(projection, table);
    }

    private void restarted(String projection) {
        operator.stop();
        operator.start();
        while (operations
                .find(projection, Kind.REBUILD)
                .filter(rebuild -> rebuild.askedBy().equals("service") && rebuild.isOver())
                .isEmpty()) {
            breathe();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As in real life: each row is read back and written again many times. */
    private void liveBitByBit(String projection, List<ClinicalEvent> journey) {
        var client = journey.getFirst().clientId();
        for (var from = 0; from < journey.size(); from += 10) {
            append(client, journey.subList(from, Math.min(from + 10, journey.size())));
            caughtUp(projection);
        }
    }
}
