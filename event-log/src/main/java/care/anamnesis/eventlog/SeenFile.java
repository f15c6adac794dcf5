package care.anamnesis.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a node has seen of the log, kept beside the database and not in it: so that a log rolled back while no node ran
 * is noticed at the next start. It lags behind by one check, half a second, and is written atomically.
 */
final class SeenFile {
    private static final Logger LOG = LoggerFactory.getLogger(SeenFile.class);
    private static final int LINES = 5;

    private final @Nullable Path file;
    private Known written = Known.NOTHING;
    private boolean fails;

    /** @param file null for a node that keeps nothing */
    SeenFile(@Nullable Path file) {
        this.file = file;
    }

    /** @throws IllegalStateException if it exists and cannot be read: a loss would then go unnoticed */
    Known read() {
        if (file == null || Files.notExists(file)) {
            return Known.NOTHING;
        }
        try {
            written = known(Files.readAllLines(file));
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException("What this node has seen of the log cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    file
                            + " does not say what this node has seen of the log. Restore it, or remove it if the log is known to"
                            + " be whole",
                    e);
        }
    }

    /** A full disk stops nobody: the file then only lags behind. */
    void write(Known known) {
        if (file == null || known.equals(written)) {
            return;
        }
        try {
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, lines(known));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            written = known;
            fails = false;
        } catch (IOException e) {
            if (!fails) {
                LOG.warn("What this node has seen of the log cannot be kept in {}: {}", file, e.toString());
            }
            fails = true;
        }
    }

    private static List<String> lines(Known known) {
        var server = known.lineage().server();
        return List.of(
                Integer.toString(known.lineage().number()),
                server.system(),
                Integer.toString(server.timeline()),
                Long.toString(known.seen().position()),
                known.seen().eventId());
    }

    private static Known known(List<String> lines) {
        if (lines.size() != LINES) {
            throw new IllegalArgumentException("Not five lines");
        }
        var server = new Lineage.Server(lines.get(1), Integer.parseInt(lines.get(2)));
        var lineage = new Lineage(Integer.parseInt(lines.get(0)), server);
        return new Known(lineage, new Mark(Long.parseLong(lines.get(3)), lines.get(4)));
    }
}
