package care.anamnesis.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The log as this node sees it, for those who operate it.
 *
 * @param head the position of the last event that it holds
 * @param doubt why nothing is written
 * @param lineages the servers that it has been on, the present one first
 */
public record LogStanding(long head, Optional<LogUnavailable> doubt, List<Stood> lineages) {
    /**
     * One server after another, and each loss that was accepted.
     *
     * @param position of the last event when it began
     * @param acceptedBy who accepted the loss; null if nothing was missing
     */
    public record Stood(
            int number,
            String system,
            int timeline,
            long position,
            Instant begunAt,
            @Nullable String acceptedBy,
            @Nullable String reason) {}
}
