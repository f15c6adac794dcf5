package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person accepts a final loss, by name; a restart does not. */
class AcceptedLossTest {
    @TempDir
    private Path directory;

    private final TestDatabase database = TestDatabase.fresh();
    private final TestLog log = TestLog.on(database);

    @AfterEach
    void close() {
        log.close();
    }

    @BeforeEach
    void three_notes_are_written() {
        log.engine.appendEvents(note("anna", 0, "first"), note("anna", 1, "second"));
        log.engine.appendEvents(note("anna", 2, "third"));
    }

    @Test
    void the_log_goes_on_on_each_node_from_the_end_that_it_has() {
        try (var other = TestLog.on(database)) {
            lose();
            Await.until(() -> other.witness.doubt().isPresent());
            var dropped = new AtomicInteger();
            other.log.whenInDoubt(dropped::incrementAndGet);
            int before = dropped.get();

            log.log.acceptLoss("olga", "The standby was behind", 2);

            assertThat(log.witness.doubt()).isEmpty();
            log.engine.appendEvents(note("anna", 2, "third of another history"));
            Await.until(() -> dropped.get() > before && other.witness.doubt().isEmpty());
            other.engine.appendEvents(note("anna", 3, "fourth"));
            assertThat(log.rows()).extracting(LogRow::position).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void it_stays_written_who_accepted_it_and_why() {
        lose();

        log.log.acceptLoss("olga", "The standby was behind", 2);

        assertThat(log.log.standing().lineages())
                .extracting(LogStanding.Stood::number, LogStanding.Stood::acceptedBy, LogStanding.Stood::position)
                .startsWith(tuple(2, "olga", 2L));
        assertThat(log.log.standing().lineages().getFirst().reason()).isEqualTo("The standby was behind");
    }

    @Test
    void nothing_is_accepted_of_a_log_that_is_whole_or_that_ends_elsewhere_than_was_shown() {
        assertThatThrownBy(() -> log.log.acceptLoss("olga", "To be sure", 3)).isInstanceOf(LossNotAccepted.class);
        lose();

        assertThatThrownBy(() -> log.log.acceptLoss("olga", "Not looked at", 3)).isInstanceOf(LossNotAccepted.class);

        assertThat(log.witness.doubt()).isPresent();
        assertThat(log.log.standing().lineages()).hasSize(1);
    }

    @Test
    void what_was_accepted_once_is_not_missed_again_and_what_is_lost_after_it_is() {
        var third = log.log.mark(3).orElseThrow();
        lose();
        log.log.acceptLoss("olga", "The standby was behind", 2);

        assertThat(log.log.isMissing(third)).isFalse();
        assertThat(log.witness.doubt()).isEmpty();
        assertThat(log.log.isMissing(new Mark(3, "another"))).isTrue();
    }

    @Test
    void a_restart_does_not_make_up_for_a_loss_that_one_node_has_noticed() {
        lose();
        log.close();

        try (var again = TestLog.on(database)) {
            assertThat(again.log.doubt()).isPresent();
            assertThatThrownBy(() -> again.engine.appendEvents(note("ben", 0, "first")))
                    .isInstanceOf(LogInDoubt.class);
        }
    }

    @Test
    void a_loss_while_no_node_ran_is_noticed_at_the_start_by_what_was_kept_beside_the_database() {
        var seen = directory.resolve("log-seen");
        try (var node = TestLog.keeping(seen, database)) {
            Await.until(() -> Files.exists(seen));
            assertThat(node.log.doubt()).isEmpty();
        }
        log.close();
        database.loseLogAfter(2);

        try (var forgetful = TestLog.on(database)) {
            assertThat(forgetful.log.doubt()).isEmpty();
        }
        try (var again = TestLog.keeping(seen, database)) {
            assertThat(again.log.doubt().orElseThrow())
                    .hasMessage(
                            "The log does not hold what was seen at position 3: it was rolled back, or holds another"
                                    + " history");
        }
    }

    @Test
    void what_was_kept_counts_no_longer_once_its_loss_is_accepted() {
        var seen = directory.resolve("log-seen");
        try (var node = TestLog.keeping(seen, database)) {
            assertThat(node.log.doubt()).isEmpty();
        }
        lose();
        log.log.acceptLoss("olga", "The standby was behind", 2);

        try (var again = TestLog.keeping(seen, database)) {
            assertThat(again.log.doubt()).isEmpty();
        }
    }

    @Test
    void what_was_kept_and_cannot_be_read_is_not_taken_for_nothing() throws IOException {
        var seen = Files.writeString(directory.resolve("log-seen"), "1\nhalf of it");

        assertThatThrownBy(() -> new SeenFile(seen).read())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not say what this node has seen");
    }

    private void lose() {
        database.loseLogAfter(2);
        Await.until(() -> log.witness.doubt().isPresent() && log.hasNoticedALoss());
    }
}
