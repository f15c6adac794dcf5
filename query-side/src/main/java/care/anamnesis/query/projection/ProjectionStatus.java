package care.anamnesis.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of a projection.
 *
 * @param position up to which it contains everything that is not parked
 * @param head the position of the log's last event
 * @param lagMillis the age of the first event that it lacks, 0 if it lacks none
 * @param parked how many events could not be processed
 * @param rebuiltAt when its table was last rebuilt
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
