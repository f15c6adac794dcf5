package care.anamnesis.query.lookback.history;

import care.anamnesis.events.Factor;
import org.jspecify.annotations.Nullable;

/**
 * With what the author had proven who it is.
 *
 * @param secondsBefore how long before the entry was written
 */
public record ProvenBy(Factor.Kind kind, long secondsBefore) {
    static @Nullable ProvenBy of(@Nullable Factor factor) {
        return factor == null ? null : new ProvenBy(factor.kind(), factor.age().toSeconds());
    }
}
