package care.anamnesis.eventlog.proving;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.proof.Checkpoint;
import care.anamnesis.eventlog.proof.RightEdge;
import care.anamnesis.eventlog.proving.Integrator.Round;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the owner of the database changes is found, and where. */
class TamperingTest {
    private static final int ROUNDS = 30 * Integer.getInteger("anamnesis.campaign", 1);
    private static final int SIZE = 1_500;

    @TempDir
    Path directory;

    private enum Change {
        PAYLOAD("update event_log.events set payload = convert_to('{}', 'UTF8') where position = %d"),
        METADATA("update event_log.events set metadata = convert_to('{\"actor\":\"x\"}', 'UTF8') where position = %d"),
        TIME("update event_log.events set recorded_at = recorded_at + interval '1 microsecond' where position = %d"),
        STREAM("update event_log.events set stream_id = 'other' where position = %d"),
        TYPE("update event_log.events set type = 'Text' where position = %d"),
        REMOVED("delete from event_log.events where position = %d"),
        LEAF("update event_log.tiles set hashes = overlay(hashes placing decode(repeat('00', 32), 'hex')"
                + " from (%1$d - 1) %% 256 * 32 + 1) where level = 0 and number = (%1$d - 1) / 256");

        private final String sql;

        Change(String sql) {
            this.sql = sql;
        }
    }

    @Test
    void each_change_of_a_row_is_found_at_its_position() throws IOException {
        try (var log = new ProvedLog(directory)) {
            log.append(SIZE).integrator.round();
            log.asOwner("create table original as select * from event_log.events");
            log.asOwner("create table tile as select * from event_log.tiles");
            var random = new Random(16);
            for (int round = 0; round < ROUNDS; round++) {
                var change = Change.values()[random.nextInt(Change.values().length)];
                long position = random.nextLong(1, SIZE + 1);
                log.change(change.sql.formatted(position));

                assertThat(log.comparison.firstChanged())
                        .as("round %d: %s at %d", round, change, position)
                        .contains(position);

                log.change("delete from event_log.events where position = %1$d;".formatted(position)
                        + " insert into event_log.events select * from original where position = %1$d;"
                                .formatted(position)
                        + " update event_log.tiles t set hashes = o.hashes from tile o"
                        + " where (t.level, t.number) = (o.level, o.number)");
                assertThat(log.comparison.firstChanged()).as("restored").isEmpty();
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
