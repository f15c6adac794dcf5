package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import care.anamnesis.eventlog.LogInDoubt.Why;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real servers: one that is stopped, a copy of it that is older, a standby that is promoted, and the former primary. */
class OtherServerTest {
    @SuppressWarnings("NullAway.Init")
    private static Path empty;

    @TempDir
    private Path directory;

    private Path primary;
    private Path copy;
    private Path seen;

    /** Made once: it takes longer than all the rest. */
    @BeforeAll
    static void an_empty_cluster(@TempDir Path shared) throws IOException {
        empty = shared.resolve("empty");
        new DurableServer(empty).close();
    }

    @BeforeEach
    void a_cluster_of_its_own() throws IOException {
        primary = directory.resolve("primary");
        DurableServer.copy(empty, primary);
        copy = directory.resolve("copy");
        seen = directory.resolve("log-seen");
    }

    @Test
    void a_copy_that_is_older_than_what_was_answered_is_noticed_at_once_and_at_the_next_start() throws IOException {
        try (var server = new DurableServer(primary)) {
            var database = server.freshDatabase();
            try (var node = TestLog.keeping(seen, database)) {
                node.engine.appendEvents(note("anna", 0, "first"));
                server.stopAndCopyTo(copy);
                server.startAgain();
                Await.until(() -> Answer.to(node.engine, note("anna", 1, "answered")) == Answer.STORED);
                Await.until(() -> hasKept(2));

                server.stop();
                server.startOn(copy);

                Await.until(() -> isInDoubt(node, Why.LOST));
                assertThatThrownBy(() -> node.engine.appendEvents(note("ben", 0, "refused")))
                        .isInstanceOf(LogInDoubt.class);
            }
            try (var again = TestLog.keeping(seen, database)) {
                assertThat(isInDoubt(again, Why.LOST)).isTrue();
            }
        }
    }

    @Test
    void a_promoted_standby_is_told_apart_from_a_restart_by_what_it_holds() throws IOException, SQLException {
        try (var server = new DurableServer(primary)) {
            var database = server.freshDatabase();
            try (var node = TestLog.on(database)) {
                node.engine.appendEvents(note("anna", 0, "first"));
                server.stopAndCopyTo(copy);
                server.startAgain();
                Await.until(() -> Answer.to(node.engine, note("anna", 1, "answered")) == Answer.STORED);
                assertThat(node.log.doubt()).isEmpty();

                var behind = copy;
                var whole = directory.resolve("whole");
                server.stopAndCopyTo(whole);
                server.promoteOn(behind);
                Await.until(() -> isInDoubt(node, Why.LOST));

                server.stop();
                server.promoteOn(whole);
                Await.until(() -> node.log.doubt().isEmpty());
                // while it is not promoted yet it answers too, and begins no lineage
                Await.until(() -> lineages(node) > 1);
                assertThat(node.log.standing().lineages())
                        .extracting(LogStanding.Stood::timeline, LogStanding.Stood::position)
                        .containsExactly(tuple(2, 2L), tuple(1, 0L));

                server.stop();
                server.startOn(primary);
                Await.until(() -> isInDoubt(node, Why.EARLIER));
                Await.until(() -> answers(node));
                assertThat(node.rows()).hasSize(2);
            }
        }
    }

    @Test
    void a_node_that_has_seen_nothing_does_not_vouch_for_a_promoted_standby() throws IOException, SQLException {
        try (var server = new DurableServer(primary)) {
            var database = server.freshDatabase();
            try (var node = TestLog.keeping(seen, database)) {
                node.engine.appendEvents(note("anna", 0, "first"));
                Await.until(() -> hasKept(1));
            }
            server.stopAndCopyTo(copy);
            server.promoteOn(copy);

            try (var newcomer = TestLog.on(database)) {
                assertThat(isInDoubt(newcomer, Why.UNPROVEN)).isTrue();
                try (var witness = TestLog.keeping(seen, database)) {
                    assertThat(witness.log.doubt()).isEmpty();
                    Await.until(() -> newcomer.log.doubt().isEmpty());
                }
            }
        }
    }

    private boolean hasKept(long position) {
        return new SeenFile(seen).read().seen().position() == position;
    }

    private static boolean answers(TestLog node) {
        return lineages(node) > 0;
    }

    /** 0 until the connections to the former server have been replaced, one by one. */
    private static int lineages(TestLog node) {
        try {
            return node.log.standing().lineages().size();
        } catch (LogUnavailable _) {
            return 0;
        }
    }

    private static boolean isInDoubt(TestLog node, Why why) {
        return node.witness.doubt().filter(doubt -> doubt.why() == why).isPresent();
    }
}
