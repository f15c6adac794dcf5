package care.anamnesis.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a projection stands.
 *
 * @param position up to which it holds everything that is not parked
 * @param head the position of the log's last event
 * @param lagMillis since when the first event that it does not hold has been in the log, 0 if it holds all
 * @param parked how many events could not be taken in
 * @param rebuiltAt when its table was last built anew
 * @param rebuild the last one that was asked for
 * @param comparison the last one that was asked for
 */
public record ProjectionStatus(
        String name,
        long position,
        long head,
        long lagEvents,
        long lagMillis,
        long parked,
        @Nullable Instant rebuiltAt,
        @Nullable Operation rebuild,
        @Nullable Operation comparison) {}
