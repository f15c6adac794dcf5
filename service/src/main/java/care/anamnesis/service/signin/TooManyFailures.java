package care.anamnesis.service.signin;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** A sign-in is rejected without a check, because too many failed before. */
final class TooManyFailures extends LockedException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyFailures(Duration wait) {
        super("Too many failures to sign in");
        this.wait = wait;
    }

    /** In whole seconds, at least one, as HTTP has it. */
    String retryAfter() {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
