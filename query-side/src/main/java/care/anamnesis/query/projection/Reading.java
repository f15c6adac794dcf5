package care.anamnesis.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client's row, and the position in the log up to which it is complete.
 *
 * @param lacksSince when the row stopped following the client's record, as far as this node knows; null if it is
 *     complete
 */
public record Reading<S>(
        Row<S> row, long position, @Nullable Instant lacksSince) {}
