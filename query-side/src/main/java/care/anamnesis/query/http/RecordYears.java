package care.anamnesis.query.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The years in which a record can be. Java knows others too, and meets the end of its calendar as soon as it adds a day. */
public final class RecordYears {
    private static final int FIRST = 1900;
    private static final int LAST = 2200;

    private RecordYears() {}

    /** Instants are compared, because the last of them lie in years that the calendar does not have. */
    public static boolean hold(Instant instant) {
        return !instant.isBefore(start(FIRST)) && instant.isBefore(start(LAST + 1));
    }

    public static boolean hold(LocalDate day) {
        return day.getYear() >= FIRST && day.getYear() <= LAST;
    }

    private static Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
