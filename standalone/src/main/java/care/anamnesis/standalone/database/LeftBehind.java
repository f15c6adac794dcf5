package care.anamnesis.standalone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an earlier start left in the data directory because it had no time to stop its PostgreSQL: a PostgreSQL that
 * still runs, or only the file with its process id.
 */
final class LeftBehind {
    /** Larger than any process id, so PostgreSQL sees that no process has it. */
    private static final String NOBODY = "99999999";

    private static final Logger log = LoggerFactory.getLogger(LeftBehind.class);

    private final Path cluster;
    private final Path pidFile;

    LeftBehind(Path cluster) {
        this.cluster = cluster;
        this.pidFile = cluster.resolve("postmaster.pid");
    }

    interface Stop {
        void stop() throws IOException;
    }

    /** Only for the holder of the directory's lock: nobody else may be using that PostgreSQL. */
    void clear(Stop server) throws IOException {
        if (Files.notExists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var process = process(lines);
        if (process.isEmpty()) {
            return; // PostgreSQL recognises that file as stale by itself
        }
        if (isOurs(process.get())) {
            log.info(
                    "Stopping the PostgreSQL (process {}) that an earlier start left running",
                    process.get().pid());
            server.stop();
            return;
        }
        // After a reboot another program may have the number. The file stays, so that PostgreSQL still makes its own
        // check that nothing else has the data open.
        lines.set(0, NOBODY);
        Files.write(pidFile, lines);
    }

    /** The server whose process id is in the directory, if it runs. */
    Optional<ProcessHandle> server() throws IOException {
        return Files.exists(pidFile) ? process(Files.readAllLines(pidFile)).filter(this::isOurs) : Optional.empty();
    }

    private static Optional<ProcessHandle> process(List<String> lines) {
        return lines.stream()
                .findFirst()
                .filter(line -> line.matches("\\d{1,10}"))
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of);
    }

    private boolean isOurs(ProcessHandle process) {
        var arguments = process.info().arguments().map(List::of).orElse(List.of());
        return arguments.contains(cluster.toString());
    }
}
