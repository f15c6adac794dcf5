package care.anamnesis.query.client;

import care.anamnesis.query.careplan.HomePractice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The last weeks of a home practice day by day, Monday first.
 *
 * @param done on how many of the days it was done
 */
record PracticeCalendar(List<Week> weeks, long done) {
    private static final int WEEKS = 8;
    private static final int DAYS_IN_WEEK = 7;

    enum Mark {
        DONE,
        SKIPPED,
        UNTOLD,
        OUTSIDE
    }

    record Day(LocalDate date, Mark mark) {}

    record Week(List<Day> days) {}

    static PracticeCalendar until(LocalDate last, HomePractice practice) {
        var monday =
                last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
        var weeks = IntStream.range(0, WEEKS)
                .mapToObj(week -> new Week(IntStream.range(0, DAYS_IN_WEEK)
                        .mapToObj(day -> monday.plusDays((long) week * DAYS_IN_WEEK + day))
                        .map(day -> new Day(day, mark(day, last, practice)))
                        .toList()))
                .toList();
        var done = weeks.stream()
                .flatMap(week -> week.days().stream())
                .filter(day -> day.mark() == Mark.DONE)
                .count();
        return new PracticeCalendar(weeks, done);
    }

    private static Mark mark(LocalDate day, LocalDate last, HomePractice practice) {
        if (day.isAfter(last) || day.isBefore(practice.entry().occurredOn())) {
            return Mark.OUTSIDE;
        }
        var logs = practice.logs().stream()
                .filter(log -> log.entry().occurredOn().equals(day))
                .toList();
        if (logs.isEmpty()) {
            return Mark.UNTOLD;
        }
        return logs.stream().anyMatch(HomePractice.Log::done) ? Mark.DONE : Mark.SKIPPED;
    }
}
