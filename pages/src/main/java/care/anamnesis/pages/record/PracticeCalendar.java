package care.anamnesis.pages.record;

import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.careplan.HomePractice.Log;
import care.anamnesis.query.careplan.PracticeDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A month of one home practice, day by day.
 *
 * @param weekdays in the order of the reader's weeks
 * @param weeks whole weeks; the days at both ends may belong to the neighbouring months
 */
public record PracticeCalendar(
        HomePracticeKind kind, YearMonth month, List<DayOfWeek> weekdays, List<List<Day>> weeks) {

    public record Day(LocalDate date, boolean inMonth, Standing standing, boolean today) {}

    public enum Standing {
        DONE,
        NOT_DONE,
        /** Asked for, and nothing was reported. */
        DUE,
        NONE
    }

    /** The months up to the one of {@code today} or of the last log before it, at most so many, the newest last. */
    public static List<PracticeCalendar> latest(
            int months, HomePractice practice, Episode episode, LocalDate today, Locale locale) {
        var first = YearMonth.from(practice.entry().occurredOn());
        var last = YearMonth.from(lastDay(practice, episode, today));
        return Stream.iterate(last, month -> month.minusMonths(1))
                .limit(months)
                .takeWhile(month -> !month.isBefore(first))
                .sorted()
                .map(month -> of(practice, episode, month, today, locale))
                .toList();
    }

    public static PracticeCalendar of(
            HomePractice practice, Episode episode, YearMonth month, LocalDate today, Locale locale) {
        var firstWeekday = WeekFields.of(locale).getFirstDayOfWeek();
        var start = month.atDay(1).with(TemporalAdjusters.previousOrSame(firstWeekday));
        var end = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(firstWeekday.minus(1)));
        var due = PracticeDays.missing(practice, episode, today);
        var reported = practice.reported();
        var weeks = start.datesUntil(end.plusDays(1), Period.ofWeeks(1))
                .map(monday -> monday.datesUntil(monday.plusDays(7))
                        .map(date -> new Day(
                                date,
                                YearMonth.from(date).equals(month),
                                standing(date, due, reported),
                                date.equals(today)))
                        .toList())
                .toList();
        return new PracticeCalendar(
                practice.kind(),
                month,
                Stream.iterate(firstWeekday, day -> day.plus(1)).limit(7).toList(),
                weeks);
    }

    /** Of the month, for a sentence below it. */
    public long count(Standing standing) {
        return weeks.stream()
                .flatMap(List::stream)
                .filter(day -> day.inMonth() && day.standing() == standing)
                .count();
    }

    /** The last report about a day counts, even if it was more than the dose. */
    private static Standing standing(LocalDate date, Set<LocalDate> due, Map<LocalDate, Log> reported) {
        var log = reported.get(date);
        if (log != null) {
            return log.done() ? Standing.DONE : Standing.NOT_DONE;
        }
        return due.contains(date) ? Standing.DUE : Standing.NONE;
    }

    private static LocalDate lastDay(HomePractice practice, Episode episode, LocalDate today) {
        var end = practice.discontinuation();
        var last = end == null ? today : earlier(today, end.entry().occurredOn());
        var discharge = episode.discharge();
        return discharge == null ? last : earlier(last, discharge.entry().occurredOn());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
