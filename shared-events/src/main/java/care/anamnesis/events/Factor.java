package care.anamnesis.events;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * With what a person had proven who she is when she acted, and how long before.
 *
 * @param age in whole seconds
 * @param means how the identity provider of the practice says that it knew her, where one did
 */
public record Factor(Kind kind, Duration age, @Nullable String means) {
    public enum Kind {
        /** What the person has, with what she is or knows: a device with a PIN, a finger or a face. */
        PASSKEY,
        /** Whatever the identity provider of the practice asks for (OpenID Connect). */
        OIDC
    }

    public Factor {
        age = Duration.ofSeconds(Math.max(0, age.toSeconds()));
    }
}
