package care.anamnesis.query.practice.numbers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Some whole weeks from Monday to Sunday, and the days of the running week up to today.
 *
 * @param from the Monday of the first whole week
 * @param wholeUntil the Sunday of the last whole week
 */
public record Period(LocalDate from, LocalDate wholeUntil, LocalDate today) {
    static Period of(int weeks, LocalDate today) {
        var running = monday(today);
        return new Period(running.minusWeeks(weeks), running.minusDays(1), today);
    }

    /** As many whole weeks before this period. */
    Period before() {
        var last = from.minusDays(1);
        return new Period(from.minusDays(wholeUntil.toEpochDay() - from.toEpochDay() + 1), last, last);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Of the whole weeks and of the running one, the oldest first. */
    List<LocalDate> mondays() {
        return from.datesUntil(wholeUntil.plusDays(2), java.time.Period.ofWeeks(1))
                .toList();
    }

    boolean isWhole(LocalDate monday) {
        return !monday.isAfter(wholeUntil);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(today);
    }

    boolean holdsWhole(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(wholeUntil);
    }
}
