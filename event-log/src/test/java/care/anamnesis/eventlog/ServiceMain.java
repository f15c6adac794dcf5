package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.note;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.util.UUID;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The work of a service process until it is killed; each acknowledgement goes to a journal outside the database. */
final class ServiceMain {
    static final int DEAD = 9;

    private static final int WRITERS = 4;

    private final TestLog log;
    private final Path journal;

    private ServiceMain(TestLog log, Path journal) {
        this.log = log;
        this.journal = journal;
    }

    public static void main(String[] arguments) {
        var database = new TestDatabase(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4]);
        var journal = Path.of(arguments[6]);
        if (arguments[5].equals("die-unannounced")) {
            dieUnannounced(database);
        }
        var service = new ServiceMain(TestLog.on(database), journal);
        switch (arguments[5]) {
            case "own-streams" -> service.eachThread(service::writeOwnStreams);
            case "shared-stream" -> service.eachThread(service::writeSharedStream);
            case "write-late" -> service.writeLate();
            default -> throw new IllegalArgumentException(arguments[5]);
        }
    }

    /** Halts at the moment when it would notify others of its commit. */
    private static void dieUnannounced(TestDatabase database) {
        var death = new AbstractDataSource() {
            @Override
            public Connection getConnection() {
                Runtime.getRuntime().halt(DEAD);
                throw new AssertionError();
            }

            @Override
            public Connection getConnection(String username, String password) {
                return getConnection();
            }
        };
        TestLog.announcingOver(death, database).engine.appendEvents(note("anna", 0, "first"));
        Await.until(() -> false);
    }

    private void eachThread(Runnable task) {
        for (int writer = 0; writer < WRITERS; writer++) {
            Thread.ofPlatform().start(task);
        }
    }

    private void writeOwnStreams() {
        while (true) {
            var stream = UUID.randomUUID().toString();
            if (Answer.to(log.engine, note(stream, 0, "note")) == Answer.STORED) {
                acknowledge(stream);
            }
        }
    }

    private void writeSharedStream() {
        while (true) {
            long next = log.engine.lastSequenceNumberFor("shared").orElse(-1L) + 1;
            if (Answer.to(log.engine, note("shared", next, "note")) == Answer.STORED) {
                acknowledge(Long.toString(next + 1));
            }
        }
    }

    /** Reads a version, and appends after it only on a signal: meanwhile the stream may have grown. */
    private void writeLate() {
        long next = log.engine.lastSequenceNumberFor("anna").orElseThrow() + 1;
        acknowledge("seen");
        Await.until(() -> Files.exists(journal.resolveSibling("go")));
        acknowledge(Answer.to(log.engine, note("anna", next, "late")).name());
    }

    private synchronized void acknowledge(String line) {
        try {
            Files.writeString(journal, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
