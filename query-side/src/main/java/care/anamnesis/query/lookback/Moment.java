package care.anamnesis.query.lookback;

import care.anamnesis.query.record.RecordedEvent;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where one looks at a record.
 *
 * @param asOf only what was written by then counts, that instant included; absent for all that is written
 * @param effectiveOn only what had happened by that clinical day counts; absent for all that is known
 */
public record Moment(
        @Parameter(
                description = "Includes only what was written by this instant, for example 2025-03-04T12:00:00Z.",
                schema = @Schema(type = "string", format = "date-time"))
        @Nullable
        Instant asOf,

        @Parameter(
                description = "Includes only what had happened by this clinical day, for example 2025-02-01.",
                schema = @Schema(type = "string", format = "date"))
        @Nullable
        LocalDate effectiveOn) {

    public boolean isNow() {
        return asOf == null && effectiveOn == null;
    }

    /** The times of writing never decrease, so that this is a beginning of the history. */
    public List<RecordedEvent> known(List<RecordedEvent> history) {
        return history.stream()
                .takeWhile(recorded -> asOf == null || !recorded.recordedAt().isAfter(asOf))
                .toList();
    }

    /** The day on which one stands: what is due and in force depends on it. */
    public LocalDate day(Clock clock) {
        if (effectiveOn != null) {
            return effectiveOn;
        }
        return asOf == null ? LocalDate.now(clock) : LocalDate.ofInstant(asOf, clock.getZone());
    }
}
