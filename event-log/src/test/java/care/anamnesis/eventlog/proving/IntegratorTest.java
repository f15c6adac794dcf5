package care.anamnesis.eventlog.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.eventlog.proof.Checkpoint;
import care.anamnesis.eventlog.proof.RightEdge;
import care.anamnesis.eventlog.proof.Tile;
import care.anamnesis.eventlog.proof.Tree;
import care.anamnesis.eventlog.proving.Integrator.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class IntegratorTest {
    @TempDir
    Path directory;

    @Test
    void the_tree_follows_the_log_and_is_kept_outside() throws IOException {
        try (var log = new ProvedLog(directory)) {
            assertThat(log.integrator.round()).isEqualTo(new Round.Kept(0, false));
            assertThat(log.outside.newest()).isEmpty();
            long size = 0;
            for (int more : List.of(1, 1, 254, 1, 700, 66_000)) {
                log.append(more);
                size += more;
                while (log.kept() < size) {
                    assertThat(log.integrator.round()).isInstanceOf(Round.Kept.class);
                }
                var signed = log.outside.newest().orElseThrow().checkpoint();
                var id = log.store.log();
                assertThat(signed.checkpoint().size()).isEqualTo(size);
                assertThat(signed.require(id.origin(), ProvedLog.KEYS.verifiers(id)))
                        .isEqualTo(signed);
                assertThat(log.store.newest(0)).map(LogProofs.Newest::signed).contains(signed);
                assertThat(new Tree(size, log.store.tiles(0)).root())
                        .isEqualTo(signed.checkpoint().root());
                assertThat(log.comparison.doubt(log.outside.newest())).isEmpty();
            }
            assertThat(log.comparison.firstChanged()).isEmpty();
        }
    }

    @Test
    void while_two_secrets_are_there_both_keys_sign() throws IOException {
        try (var log = new ProvedLog(directory)) {
            log.append(3).integrator.round();

            var signed = log.outside.newest().orElseThrow().checkpoint();

            var verifiers = ProvedLog.KEYS.verifiers(log.store.log());
            assertThat(verifiers).hasSize(2).doesNotHaveDuplicates();
            assertThat(verifiers).allSatisfy(key -> assertThat(signed.by(key)).isPresent());
        }
    }

    @Test
    void a_round_that_ended_anywhere_is_completed_by_the_next() throws IOException {
        try (var log = new ProvedLog(directory)) {
            log.append(300).integrator.round();
            log.append(300);
            var id = log.store.log();

            // ended after the tree had grown, before it was signed
            var edge = RightEdge.of(300, log.store.tiles(0));
            var full = new ArrayList<Tile>();
            log.store.leaves(id.ledger(), 300, 150).forEach(leaf -> edge.add(leaf.hash(), full::add));
            assertThat(log.store.grow(0, 300, edge, full)).isTrue();
            log.append(5);
            assertThat(log.integrator.round()).isEqualTo(new Round.Kept(605, false));

            // ended after it was kept outside, before it was stored
            log.append(5).integrator.round();
            log.change("delete from event_log.checkpoints where size = 610");
            assertThat(log.integrator.round()).isEqualTo(new Round.Kept(610, false));
            assertThat(log.store.newest(0).map(LogProofs.Newest::signed))
                    .isEqualTo(log.outside.newest().map(Outside.Kept::checkpoint));
            assertThat(log.comparison.firstChanged()).isEmpty();
        }
    }

    @Test
    void of_two_integrators_one_is_overtaken_and_signs_nothing() throws IOException {
        try (var log = new ProvedLog(directory)) {
            log.append(10);
            var slow = new RightEdge();
            log.store.leaves(log.store.log().ledger(), 0, 10).forEach(leaf -> slow.add(leaf.hash(), _ -> {}));
            log.integrator.round();

            assertThat(log.store.grow(0, 0, slow, List.of())).isFalse();
        }
    }

    @Test
    void two_integrators_on_two_copies_do_not_keep_two_roots_for_one_size(@TempDir Path shared) throws IOException {
        try (var primary = new ProvedLog(shared);
                var copy = new ProvedLog(shared)) {
            copy.change("alter table event_log.ledger disable trigger all; delete from event_log.ledger;"
                    + " insert into event_log.ledger values ('"
                    + primary.store.log().ledger() + "')");
            primary.append(4).integrator.round();
            copy.append(4);

            assertThat(copy.refusal())
                    .as("what is kept is not the tree of the copy")
                    .contains(ProvedLog.disproved(4));
            var forged = ProvedLog.KEYS.sign(new Checkpoint(primary.store.log().origin(), 4, new RightEdge().root()));
            assertThatThrownBy(() -> copy.outside.keep(0, forged)).isInstanceOf(IOException.class);
            assertThat(primary.kept()).isEqualTo(4);
        }
    }

    @Test
    void of_checkpoints_within_an_hour_the_first_and_the_last_stay() throws IOException {
        try (var log = new ProvedLog(directory)) {
            for (int i = 0; i < 5; i++) {
                log.append(1).integrator.round();
            }
            assertThat(log.outside.all(0))
                    .extracting(signed -> signed.checkpoint().size())
                    .containsExactly(1L, 5L);
        }
    }

    @Test
    void what_cannot_be_read_outside_stops_the_signing() throws IOException {
        try (var log = new ProvedLog(directory)) {
            log.append(2).integrator.round();
            var file = directory.resolve("0000000000").resolve("0000000000000000002");
            Files.writeString(file, "torn");

            assertThatThrownBy(log.integrator::round).isInstanceOf(IOException.class);
            assertThat(log.watch.doubt("this server")).isPresent();
        }
    }

    @Test
    void the_application_cannot_change_what_proves_the_log() throws IOException {
        try (var log = new ProvedLog(directory)) {
            log.append(2).integrator.round();
            for (var change : List.of(
                    "insert into event_log.tree_heads (epoch, size, root) values (0, 9, 'x')",
                    "insert into event_log.checkpoints (epoch, size, note) values (0, 9, 'x')",
                    "update event_log.tiles set hashes = hashes",
                    "delete from event_log.tiles",
                    "truncate event_log.checkpoints",
                    "update event_log.ledger set id = 'x'",
                    "select event_log.grow_tree(0, 2, 3, 'x', '{}', '{}', '{}')",
                    "select event_log.grow_tree(0, 1, 2, 'x', '{}', '{}', '{}')")) {
                var statement = log.sql().sql(change);
                if (change.startsWith("select")) {
                    assertThat(statement.query(Boolean.class).single())
                            .as(change)
                            .isFalse();
                } else {
                    assertThatThrownBy(statement::update).as(change).isInstanceOf(DataAccessException.class);
                }
            }
            log.append(1);
            var tile =
                    "select event_log.grow_tree(0, 2, 3, 'x', array[0], array[0::bigint], array[decode('%s', 'hex')])"
                            .formatted("00".repeat(96));
            assertThatThrownBy(() -> log.sql().sql(tile).query(Boolean.class).single())
                    .as("a tile that does not begin as it did")
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
