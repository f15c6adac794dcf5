package care.anamnesis.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * The log cannot answer now: the database is unreachable, too many callers wait, or it is unknown whether a commit took
 * place. A writer asks again with the same idempotency key, and learns whether the first attempt was stored.
 */
public class LogUnavailable extends RuntimeException {
    public LogUnavailable(String message) {
        this(message, null);
    }

    public LogUnavailable(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
