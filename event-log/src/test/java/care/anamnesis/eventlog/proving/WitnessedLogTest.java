package care.anamnesis.eventlog.proving;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.LogInDoubt;
import care.anamnesis.eventlog.proof.Policy;
import care.anamnesis.eventlog.proving.WitnessStanding.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a log does with what its witnesses say; the witnesses are real ones, in this process. */
class WitnessedLogTest {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    Path directory;

    private ProvedLog log;
    private RunningWitness one;
    private RunningWitness two;

    @BeforeEach
    void starts() throws IOException {
        log = new ProvedLog(directory.resolve("outside"));
        var keys = ProvedLog.KEYS.verifiers(log.store.log());
        one = new RunningWitness(directory.resolve("one"), "one.example.org", keys);
        two = new RunningWitness(directory.resolve("two"), "two.example.org", keys);
    }

    @AfterEach
    void stops() throws IOException {
        one.close();
        two.close();
        log.close();
    }

    @Test
    void what_the_quorum_has_cosigned_is_published_and_kept_outside_with_the_cosignatures() throws Exception {
        var watch = watch(both());
        for (long size : List.of(3, 10, 300)) {
            log.append((int) (size - log.kept())).integrator.round();

            watch.ask();

            var published = watch.store.newest(0, both()).orElseThrow().signed();
            assertThat(published.checkpoint().size()).isEqualTo(size);
            assertThat(both().publishedFor(ProvedLog.KEYS.verifiers(log.store.log()))
                            .isMetBy(published))
                    .isTrue();
            assertThat(log.outside.newest().orElseThrow().checkpoint().signatures())
                    .containsAll(published.signatures());
            assertThat(watch.doubt()).isEmpty();
        }
    }

    @Test
    void while_a_demanded_witness_is_away_nothing_is_published_and_after_a_time_nothing_written_until_it_is_back()
            throws Exception {
        var watch = watch(both());
        log.append(5).integrator.round();
        watch.ask();
        two.close();
        log.append(5).integrator.round();
        watch.ask();
        assertThat(watch.published()).isEqualTo(5);
        assertThat(watch.doubt()).isEmpty();

        watch.later(PATIENCE.plusMinutes(1));

        var doubt = watch.doubt().orElseThrow();
        assertThat(doubt.why()).isEqualTo(LogInDoubt.Why.UNWITNESSED);
        assertThat(doubt)
                .hasMessageStartingWith("Too few witnesses have cosigned the log since 20")
                .hasMessageContaining("when it had 5 events; missing: two.example.org (last cosigned 5 events at 20");

        two.start();
        watch.ask();
        assertThat(watch.published()).isEqualTo(10);
        assertThat(watch.doubt()).isEmpty();
    }

    @Test
    void one_of_two_is_enough_where_the_policy_says_so() throws Exception {
        var policy = policy(1);
        var watch = watch(policy);
        two.close();
        log.append(5).integrator.round();

        watch.ask();
        watch.later(PATIENCE.multipliedBy(2));

        assertThat(watch.published()).isEqualTo(5);
        assertThat(watch.doubt()).isEmpty();
        assertThat(watch.standing(two).missingSince()).isNotNull();
    }

    @Test
    void a_log_that_was_rolled_back_is_found_by_its_witness_before_anything_is_written() throws Exception {
        log.append(10).integrator.round();
        watch(both()).ask();
        log.append(10).integrator.round();
        watch(both()).ask();

        rollBackTo(10);

        // the place outside is gone as well: only the witnesses know
        assertThat(watch(both()).doubt().map(LogInDoubt::getMessage)).isEqualTo(contradicted(20, "one.example.org"));
    }

    @Test
    void a_tail_that_was_rebuilt_and_signed_again_is_found_by_its_witness() throws Exception {
        log.append(10).integrator.round();
        watch(both()).ask();
        log.append(10).integrator.round();
        watch(both()).ask();
        rollBackTo(10);
        log.append(30);
        forge();

        var watch = watch(both());
        assertThat(watch.doubt().map(LogInDoubt::why)).contains(LogInDoubt.Why.DISPROVED);
        assertThat(watch.standing(one).said()).isEqualTo(Said.CONTRADICTS);

        two.close();
        one.close();
        assertThat(watch(both()).doubt().map(LogInDoubt::why))
                .as("every node knows, also after a restart and while the witnesses are away")
                .contains(LogInDoubt.Why.DISPROVED);
    }

    @Test
    void two_roots_for_one_size_are_found_by_the_witness() throws Exception {
        log.append(10).integrator.round();
        watch(both()).ask();
        rollBackTo(0);
        log.append(10);
        forge();

        assertThat(watch(both()).doubt().map(LogInDoubt::getMessage)).isEqualTo(contradicted(10, "one.example.org"));
    }

    @Test
    void a_witness_that_was_set_back_no_longer_counts() throws Exception {
        var policy = policy(2);
        var watch = watch(policy);
        log.append(5).integrator.round();
        watch.ask();
        var earlier = two.remembered();
        log.append(5).integrator.round();
        watch.ask();
        two.close();
        two.setBackTo(earlier);
        two.start();
        log.append(5).integrator.round();

        watch.ask();

        assertThat(watch.standing(two).said()).isEqualTo(Said.HAS_FORGOTTEN);
        assertThat(watch.published()).isEqualTo(10);
        watch.later(PATIENCE.plusMinutes(1));
        assertThat(watch.doubt().map(LogInDoubt::getMessage).orElse(""))
                .contains("missing: two.example.org (has forgotten what it cosigned)");
    }

    @Test
    void a_cosignature_that_was_changed_in_the_database_does_not_count() throws Exception {
        var watch = watch(both());
        log.append(5).integrator.round();
        watch.ask();
        log.append(5).integrator.round();
        log.asOwner("insert into event_log.cosignatures (epoch, size, witness, signature)"
                + " select epoch, 10, witness, signature from event_log.cosignatures where size = 5");

        assertThat(watch.published()).isEqualTo(5);
    }

    private void rollBackTo(long size) {
        log.change("alter table event_log.cosignatures disable trigger user;"
                + " delete from event_log.cosignatures where size > %1$d;".formatted(size)
                + " delete from event_log.events where position > %1$d;".formatted(size)
                + " delete from event_log.checkpoints where size > %1$d;".formatted(size)
                + " delete from event_log.tree_heads where size > %1$d;".formatted(size)
                + (size == 0
                        ? " delete from event_log.tiles"
                        : " update event_log.tiles set hashes = substring(hashes from 1 for 32 * %d)".formatted(size)));
    }

    /** With the keys of the log, into a directory of the forger. */
    private void forge() throws IOException {
        new Integrator(
                        log.store,
                        ProvedLog.KEYS,
                        new OutsideDirectory(directory.resolve("forged"), Clock.systemUTC()),
                        log.comparison)
                .round();
    }

    private static Optional<String> contradicted(long size, String witness) {
        return Optional.of(LogInDoubt.contradicted(size, witness)).map(LogInDoubt::getMessage);
    }

    private Policy both() {
        return policy(2);
    }

    private Policy policy(int threshold) {
        return Policy.parse(
                """
                witness %s %s %s
                witness %s %s %s
                group both %d %1$s %4$s
                quorum both
                """.formatted(one.name(), one.verifier(), one.url(), two.name(), two.verifier(), two.url(), threshold));
    }

    /** A node that starts now. */
    private Watched watch(Policy policy) {
        return new Watched(policy);
    }

    private final class Watched {
        private final WitnessStore store = new WitnessStore(log.connections);
        private final Policy policy;
        private WitnessWatch watch;

        Watched(Policy policy) {
            this.policy = policy;
            this.watch = watch(Clock.systemUTC());
        }

        private WitnessWatch watch(Clock clock) {
            return new WitnessWatch(
                    policy,
                    log.store,
                    store,
                    new Witnessing(policy, log.store, store, log.outside, clock),
                    () -> true,
                    clock,
                    PATIENCE);
        }

        /** What its thread does each second. */
        void ask() throws IOException, InterruptedException {
            watch.round();
        }

        /** The node is started again so much later. */
        void later(Duration by) {
            watch = watch(Clock.offset(Clock.systemUTC(), by));
        }

        Optional<LogInDoubt> doubt() {
            return watch.doubt("this server");
        }

        long published() {
            return store.newest(0, policy)
                    .map(newest -> newest.signed().checkpoint().size())
                    .orElse(0L);
        }

        WitnessStanding standing(RunningWitness witness) {
            return watch.witnesses().stream()
                    .filter(standing -> standing.name().equals(witness.name()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
