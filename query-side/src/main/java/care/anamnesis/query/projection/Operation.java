package care.anamnesis.query.projection;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The last operation requested of a projection, and its progress.
 *
 * @param head the position up to which the log is read; later events are processed before the end
 * @param failure the kind of failure that ended it
 * @param different how many wrong rows a comparison found
 */
public record Operation(
        Kind kind,
        Phase phase,
        Instant askedAt,
        String askedBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long head,
        long eventsRead,
        long rowsWritten,
        @Nullable String failure,
        long different) {

    public enum Kind {
        REBUILD,
        COMPARE;

        public String inWords() {
            return switch (this) {
                case REBUILD -> "rebuild";
                case COMPARE -> "comparison";
            };
        }

        String inSchema() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Phase {
        WAITING,
        READING,
        CATCHING_UP,
        SWITCHING,
        COMPARING,
        DONE,
        FAILED
    }

    public boolean isOver() {
        return phase == Phase.DONE || phase == Phase.FAILED;
    }
}
