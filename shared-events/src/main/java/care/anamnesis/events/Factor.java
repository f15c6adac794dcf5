package care.anamnesis.events;

import java.time.Duration;

/**
 * With what a person had proven who she is when she acted, and how long before.
 *
 * @param age in whole seconds
 */
public record Factor(Kind kind, Duration age) {
    /** What the person has, with what she is or knows: a device with a PIN, a finger or a face. */
    public enum Kind {
        PASSKEY
    }

    public Factor {
        age = Duration.ofSeconds(Math.max(0, age.toSeconds()));
    }
}
