package care.anamnesis.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * The log does not hold what was seen in it: it was rolled back, or holds another history from some position on. Nothing is
 * written until it holds that again, or somebody has decided that what is missing is lost.
 */
public final class LogInDoubt extends LogUnavailable {
    LogInDoubt(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static LogInDoubt lacking(long position) {
        return new LogInDoubt(
                "The log does not hold what was seen at position %d: it was rolled back, or holds another history"
                        .formatted(position),
                null);
    }
}
