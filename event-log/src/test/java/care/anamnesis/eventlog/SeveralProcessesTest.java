package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several services on one database, one of which may pause for a while. */
class SeveralProcessesTest {
    @TempDir
    private Path directory;

    private final TestLog log = TestLog.on(TestDatabase.fresh());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void two_processes_share_one_order_and_one_winner_per_version() throws IOException, InterruptedException {
        var first = Files.createFile(directory.resolve("first"));
        var second = Files.createFile(directory.resolve("second"));
        try (var one = ServiceProcess.start(log.database(), "shared-stream", first);
                var other = ServiceProcess.start(log.database(), "shared-stream", second)) {
            Await.until(() -> Files.readAllLines(first).size() > 100
                    && Files.readAllLines(second).size() > 100);
            one.kill();
            other.kill();
        }

        var rows = log.rows();
        var all = LongStream.rangeClosed(1, rows.size()).boxed().toList();
        assertThat(rows).extracting(LogRow::position).containsExactlyElementsOf(all);
        assertThat(rows).extracting(LogRow::version).containsExactlyElementsOf(all);
        assertThat(Stream.of(first, second).flatMap(SeveralProcessesTest::versions))
                .doesNotHaveDuplicates()
                .isSubsetOf(all);
    }

    @Test
    void a_paused_process_that_wakes_up_cannot_append_on_stale_knowledge() throws IOException, InterruptedException {
        log.engine.appendEvents(note("anna", 0, "first"));
        var journal = Files.createFile(directory.resolve("journal"));
        try (var service = ServiceProcess.start(log.database(), "write-late", journal)) {
            Await.until(() -> Files.readAllLines(journal).contains("seen"));
            service.signal("STOP");
            log.engine.appendEvents(note("anna", 1, "meanwhile"));
            Files.createFile(directory.resolve("go"));
            service.signal("CONT");

            Await.until(() -> Files.readAllLines(journal).size() == 2);
        }

        assertThat(Files.readAllLines(journal)).containsExactly("seen", "STALE");
        assertThat(log.log.stream("anna", 1, 10))
                .extracting(StoredEvent::payload)
                .containsExactly(new TestLog.Note("first"), new TestLog.Note("meanwhile"));
    }

    private static Stream<Long> versions(Path journal) {
        try {
            return Files.readAllLines(journal).stream().map(Long::valueOf);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
