package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.keyed;
import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acknowledged events exist once after a crash; the acknowledgements are kept outside the database. */
class DurabilityTest {
    private static final int WRITERS = 8;

    @TempDir
    private Path directory;

    @Test
    void acknowledged_survives_kill_9_of_postgres() throws IOException {
        try (var server = new DurableServer(directory);
                var log = TestLog.on(server.freshDatabase())) {
            var acknowledged = ConcurrentHashMap.<String>newKeySet();
            var stop = new AtomicBoolean();
            try (var writers = Executors.newFixedThreadPool(WRITERS)) {
                for (int writer = 0; writer < WRITERS; writer++) {
                    var name = "writer " + writer + " client ";
                    writers.execute(() -> writeUntil(stop, log, name, acknowledged));
                }
                for (int round = 0; round < Rounds.of(3); round++) {
                    awaitMore(acknowledged);
                    server.kill();
                    server.startAgain();
                    awaitMore(acknowledged);
                }
                stop.set(true);
            }

            assertThat(log.rows()).extracting(LogRow::streamId).containsExactlyInAnyOrderElementsOf(acknowledged);
            assertGapless(log.rows());
        }
    }

    @Test
    void acknowledged_survives_kill_9_of_the_service() throws IOException, InterruptedException {
        try (var server = new DurableServer(directory.resolve("data"));
                var log = TestLog.on(server.freshDatabase())) {
            var journal = Files.createFile(directory.resolve("journal"));
            for (int round = 1; round <= Rounds.of(3); round++) {
                int enough = Files.readAllLines(journal).size() + 200;
                try (var service = ServiceProcess.start(log.database(), "own-streams", journal)) {
                    Await.until(() -> Files.readAllLines(journal).size() >= enough);
                    service.kill();
                }
            }

            assertThat(log.rows())
                    .extracting(LogRow::streamId)
                    .doesNotHaveDuplicates()
                    .containsAll(Files.readAllLines(journal));
            assertGapless(log.rows());
        }
    }

    @Test
    void a_database_that_is_away_answers_nothing_and_promises_nothing() throws IOException {
        try (var server = new DurableServer(directory);
                var log = TestLog.on(server.freshDatabase())) {
            server.kill();

            assertThat(Answer.to(log.engine, note("anna", 0, "lost"))).isEqualTo(Answer.UNAVAILABLE);
            assertThatThrownBy(log.log::head).isInstanceOf(LogUnavailable.class);

            server.startAgain();
            Await.until(() -> answers(log));
            assertThat(log.rows()).isEmpty();
            Await.until(() -> Answer.to(log.engine, keyed("first", note("anna", 0, "first"))) != Answer.UNAVAILABLE);
            assertThat(log.rows()).extracting(LogRow::streamId).containsExactly("anna");
        }
    }

    private static boolean answers(TestLog log) {
        try {
            return log.log.head() >= 0;
        } catch (LogUnavailable _) {
            return false;
        }
    }

    private static void writeUntil(AtomicBoolean stop, TestLog log, String name, Set<String> acknowledged) {
        for (int number = 0; !stop.get(); number++) {
            var stream = name + number;
            while (Answer.to(log.engine, keyed(stream, note(stream, 0, "note"))) == Answer.UNAVAILABLE) {
                LockSupport.parkNanos(5_000_000);
            }
            acknowledged.add(stream);
        }
    }

    private static void awaitMore(Set<String> acknowledged) {
        int enough = acknowledged.size() + 300;
        Await.until(() -> acknowledged.size() >= enough);
    }

    private static void assertGapless(List<LogRow> rows) {
        assertThat(rows)
                .extracting(LogRow::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, rows.size()).boxed().toList());
    }
}
