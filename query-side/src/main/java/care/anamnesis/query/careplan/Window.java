package care.anamnesis.query.careplan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** Consecutive days, the first and the last included; none if the last is before the first. */
record Window(LocalDate from, LocalDate until) {

    Window and(LocalDate otherFrom, LocalDate otherUntil) {
        return new Window(otherFrom.isAfter(from) ? otherFrom : from, otherUntil.isBefore(until) ? otherUntil : until);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** From the first one on. */
    Stream<LocalDate> days() {
        return from.isAfter(until) ? Stream.of() : from.datesUntil(until.plusDays(1));
    }

    int length() {
        return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(from, until) + 1));
    }
}
