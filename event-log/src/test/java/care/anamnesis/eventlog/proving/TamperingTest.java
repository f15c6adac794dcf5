package care.anamnesis.eventlog.proving;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.proof.Checkpoint;
import care.anamnesis.eventlog.proof.RightEdge;
import care.anamnesis.eventlog.proving.Integrator.Round;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the owner of the database changes is found, and where. */
class TamperingTest {
    private static final List<OwnersChange> KINDS = List.of(OwnersChange.values());
    private static final int CAMPAIGN = Integer.getInteger("anamnesis.campaign", 1);
    private static final int CHANGES = 2 * KINDS.size() * CAMPAIGN;

    /** By how many events a log grows between the checkpoints that are kept outside. */
    private static final int[][] SMALL = {{1, 1}, {200, 55}, {100, 156}, {256, 1}, {300, 200, 203}};

    private static final int[][] LARGE = {{500, 600, 400}, {5_000, 1}, {19_000, 1_000}, {65_000, 536}, {100, 69_900}};

    @TempDir
    Path directory;

    @Test
    void whatever_the_owner_of_the_database_changes_is_found() throws IOException, SQLException {
        var counts = new EnumMap<OwnersChange, Integer>(OwnersChange.class);
        int next = 0;
        for (var parts : CAMPAIGN == 1
                ? SMALL
                : Stream.of(SMALL, LARGE).flatMap(Stream::of).toArray(int[][]::new)) {
            int share = CHANGES / SMALL.length;
            boolean isLarge = Arrays.stream(parts).sum() > 1_000;
            try (var log = new OwnedLog(directory.resolve("log-" + next), parts)) {
                for (int seed = next, end = next + (isLarge ? KINDS.size() : share); seed < end; seed++, next++) {
                    var change = KINDS.get(seed % KINDS.size());
                    var found = change.apply(log, new Random(seed));
                    try {
                        found.verify(log);
                    } catch (AssertionError | RuntimeException e) {
                        throw new AssertionError(
                                "%s, seed %d, %s: %s".formatted(change, seed, Arrays.toString(parts), found), e);
                    }
                    counts.merge(change, 1, Integer::sum);
                    log.restore();
                }
                assertThat(log.doubt()).as("restored").isEmpty();
                assertThat(log.comparison.firstChanged()).as("restored").isEmpty();
            }
        }
        assertThat(counts).containsOnlyKeys(KINDS);
        if (CAMPAIGN > 1) {
            System.out.println("found, by kind, " + next + " in all: " + counts);
        }
    }

    @Test
    void a_log_that_nobody_changed_raises_no_alarm() throws IOException, SQLException {
        try (var log = new OwnedLog(directory)) {
            for (int seed = 0; seed < 5 * CAMPAIGN; seed++) {
                var random = new Random(seed);
                for (int part = random.nextInt(6); part > 0; part--) {
                    log.grow(random.nextInt(random.nextInt(50) == 0 ? 5_000 : 300));
                    assertThat(log.doubt()).as("seed %d", seed).isEmpty();
                }
                assertThat(log.comparison.firstChanged()).as("seed %d", seed).isEmpty();
                log.restore();
                log.forget();
            }
        }
    }

    @Test
    void a_tail_that_the_owner_rebuilt_with_its_tree_and_signatures_is_found_by_what_is_kept_outside(
            @TempDir Path elsewhere) throws IOException {
        try (var log = new ProvedLog(directory)) {
            log.append(400).integrator.round();
            log.append(300).integrator.round();
            log.append(300).integrator.round();
            var outside = log.outside.all(0);

            log.change(
                    "delete from event_log.events where position > 500;"
                            + " delete from event_log.checkpoints; delete from event_log.tree_heads; delete from event_log.tiles");
            log.append(600);
            // with the keys as well, into a directory of the owner
            var forger = new Integrator(
                    log.store, ProvedLog.KEYS, new OutsideDirectory(elsewhere, Clock.systemUTC()), log.comparison);
            assertThat(forger.round()).isEqualTo(new Round.Kept(1_100, false));
            assertThat(log.comparison.firstChanged()).as("consistent in itself").isEmpty();

            assertThat(log.doubt("this server")).contains(ProvedLog.disproved(1_000));
            assertThat(log.refusal()).contains(ProvedLog.disproved(1_000));
            assertThat(log.comparison.lastHeld(outside)).isEqualTo(400);
        }
    }

    @Test
    void a_log_that_was_rolled_back_is_found_before_anything_is_written() throws IOException {
        try (var log = new ProvedLog(directory)) {
            log.append(10).integrator.round();
            log.append(10).integrator.round();
            assertThat(log.watch.doubt("one")).isEmpty();

            log.change("delete from event_log.events where position > 10;"
                    + " delete from event_log.checkpoints where size > 10;"
                    + " delete from event_log.tree_heads where size > 10;"
                    + " update event_log.tiles set hashes = substring(hashes from 1 for 320)");

            assertThat(log.watch.doubt("one"))
                    .as("the same server is not compared each time")
                    .isEmpty();
            assertThat(log.doubt("two")).contains(ProvedLog.disproved(20));
            log.watch.looksAgain();
            assertThat(log.doubt("one")).contains(ProvedLog.disproved(20));
        }
    }

    @Test
    void after_a_loss_was_accepted_a_new_tree_begins_and_the_former_stays_outside() throws IOException {
        try (var log = new ProvedLog(directory)) {
            log.append(20).integrator.round();
            log.change("delete from event_log.events where position > 10");
            assertThat(log.refusal()).contains(ProvedLog.disproved(20));

            log.sql()
                    .sql("select event_log.accept_loss('olga', 'the disk was lost', 0, 10)")
                    .query(Integer.class)
                    .single();

            assertThat(log.watch.doubt("this server")).isEmpty();
            assertThat(log.integrator.round()).isEqualTo(new Round.Kept(10, false));
            var newest = log.outside.newest().orElseThrow();
            assertThat(newest.epoch()).isEqualTo(1);
            assertThat(newest.checkpoint().checkpoint().origin()).endsWith("/1");
            assertThat(log.outside.all(0)).hasSize(1);
        }
    }

    @Test
    void a_copy_from_before_an_accepted_loss_is_refused() throws IOException {
        try (var log = new ProvedLog(directory)) {
            log.append(5).integrator.round();
            log.outside.keep(
                    3,
                    ProvedLog.KEYS.sign(new Checkpoint(
                            new LogId(log.store.log().ledger(), 3).origin(), 2, new RightEdge().root())));

            assertThat(log.doubt("this server")).contains(ProvedLog.disproved(2));
        }
    }

    @Test
    void another_log_does_not_take_the_place_of_the_one_that_is_kept(@TempDir Path shared) throws IOException {
        try (var one = new ProvedLog(shared);
                var other = new ProvedLog(shared)) {
            one.append(5).integrator.round();
            other.append(9);

            assertThat(other.doubt("this server")).contains(ProvedLog.disproved(5));
        }
    }
}
