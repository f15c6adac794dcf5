package care.anamnesis.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * The log cannot answer now: the database is away, too many callers wait, or nobody knows whether a commit took place. A
 * writer asks again with the same idempotency key, and learns whether the first attempt was stored.
 */
public class LogUnavailable extends RuntimeException {
    LogUnavailable(String message) {
        this(message, null);
    }

    LogUnavailable(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
