package care.anamnesis.query.lookback;

import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.record.RecordedEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where one looks at a record.
 *
 * @param asOf only what was written by then counts, that instant included; absent for all that is written
 * @param effectiveOn only what had happened by that clinical day counts; absent for all that is known
 */
public record Moment(@Nullable Instant asOf, @Nullable LocalDate effectiveOn) {
    public static final String AS_OF = "Only what was written by this instant, for example 2025-03-04T12:00:00Z.";
    public static final String EFFECTIVE_ON = "Only what had happened by this clinical day, for example 2025-02-01.";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** As it was asked for. */
    public static Moment asked(@Nullable Instant asOf, @Nullable LocalDate effectiveOn) {
        if (asOf != null && (asOf.isBefore(start(FIRST_YEAR)) || !asOf.isBefore(start(LAST_YEAR + 1)))) {
            throw Refusals.badRequest("The value of asOf cannot be used.");
        }
        if (effectiveOn != null && isOutside(effectiveOn.getYear())) {
            throw Refusals.badRequest("The value of effectiveOn cannot be used.");
        }
        return new Moment(asOf, effectiveOn);
    }

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

    /** Instants are compared, because the last of them lie in years that the calendar does not have. */
    private static Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static boolean isOutside(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR;
    }
}
