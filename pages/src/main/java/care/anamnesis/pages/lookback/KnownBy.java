package care.anamnesis.pages.lookback;

import care.anamnesis.query.http.RecordYears;
import care.anamnesis.query.http.Refusals;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;

/**
 * By when something must have been written to be known, as people give it.
 *
 * @param given as it stands in the address: a day, which counts to its end, a time of day in the practice's zone, or an
 *     instant
 */
record KnownBy(@Nullable String given, ZoneId zone) {

    /**
     * A field for date and time knows neither a zone nor fractions of a second, and one hour of the year twice.
     *
     * @param shown what the field stood for when the form was drawn; it counts as long as the field was not changed
     */
    static KnownBy field(@Nullable String given, @Nullable String shown, ZoneId zone) {
        var known = new KnownBy(given, zone);
        if (shown == null || known.isEmpty()) {
            return known;
        }
        var before = new KnownBy(shown, zone);
        return Objects.equals(known.toTheSecond(), before.toTheSecond()) ? before : known;
    }

    private @Nullable LocalDateTime toTheSecond() {
        var instant = instant();
        return instant == null ? null : LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.SECONDS);
    }

    private boolean isEmpty() {
        return given == null || given.isEmpty();
    }

    @Nullable
    Instant instant() {
        if (given == null || given.isEmpty()) {
            return null;
        }
        try {
            var instant = parsed(given);
            if (RecordYears.hold(instant)) {
                return instant;
            }
            throw unusable();
        } catch (DateTimeException _) {
            throw unusable();
        }
    }

    private Instant parsed(String text) {
        if (text.endsWith("Z")) {
            return Instant.parse(text);
        }
        return text.contains("T")
                ? LocalDateTime.parse(text).atZone(zone).toInstant()
                : LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant()
                        .minusNanos(1);
    }

    private static ErrorResponseException unusable() {
        return Refusals.badRequest("The value of knownBy cannot be used.");
    }

    /** Whether it was given as a day, so that nobody is shown an hour that nobody asked for. */
    boolean isDay() {
        return given != null && !given.contains("T");
    }
}
