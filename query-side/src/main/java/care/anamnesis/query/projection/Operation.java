package care.anamnesis.query.projection;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a projection last, and how far it is.
 *
 * @param head the position up to which the log is read; what comes after it is taken in before the end
 * @param failure the kind of failure that ended it
 * @param different how many rows a comparison found that are not as they should be
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
