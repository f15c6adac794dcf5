package care.anamnesis.query.projection;

import care.anamnesis.query.entry.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** How what is known of a client changes by the next event of the client's record. A pure function. */
@FunctionalInterface
public interface Fold<S> {
    S evolve(@Nullable S state, RecordedEvent recorded);
}
