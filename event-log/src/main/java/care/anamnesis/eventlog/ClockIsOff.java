package care.anamnesis.eventlog;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The clock of this node differs too much from the database's. Nothing is written, because its date would be wrong.
 */
public final class ClockIsOff extends LogUnavailable {
    ClockIsOff(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static ClockIsOff by(Duration ahead) {
        return new ClockIsOff(
                "The clock of this node is %d s %s the database's, and nothing is written"
                        .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of"),
                null);
    }
}
