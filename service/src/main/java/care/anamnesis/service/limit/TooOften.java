package care.anamnesis.service.limit;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Something is rejected without a look at it, because a limit is reached. */
public final class TooOften extends LockedException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Limited limited;
    private final Duration wait;

    public TooOften(Limited limited, Duration wait) {
        super(limited.sentence());
        this.limited = limited;
        this.wait = wait;
    }

    public Limited limited() {
        return limited;
    }

    /** In whole seconds, at least one, as HTTP has it. */
    public String retryAfter() {
        return Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }
}
