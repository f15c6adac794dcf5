package care.anamnesis.command.asking;

import care.anamnesis.events.Factor;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When whoever asks has last proven who she is, in a process in which people sign in by themselves. */
public interface ProvenPerson {
    /** Empty if nobody has, such as for the service itself. */
    Optional<Proof> latest();

    /** With which she names herself in each request: {@code Session}, or {@code Bearer} for a token. */
    default String scheme() {
        return "Session";
    }

    /** @param means as {@link Factor} has it */
    record Proof(Factor.Kind kind, Instant at, @Nullable String means) {}
}
