package care.anamnesis.query.careplan;

import care.anamnesis.events.Dose;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.VisitFrequency;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A number of times in every number of days, weeks or months, counted from a first day and spread evenly over each
 * cycle. Each time has a span of days in which it is to happen, and belongs to the day on which that span begins. So
 * the times in two neighbouring windows add up to those in both. A month ends on the last day that the next one has: a
 * cycle that begins on the 31st goes on from the 28th, 29th or 30th in shorter months, and from the 31st again after
 * them.
 */
record Recurrence(int times, int every, PeriodUnit unit, LocalDate first) {

    /** One time: its days, and those of the cycle that it belongs to; the last ones count. */
    record Span(LocalDate from, LocalDate until, LocalDate cycleFrom, LocalDate cycleUntil) {}

    static Recurrence of(VisitFrequency frequency, LocalDate first) {
        return new Recurrence(frequency.visits(), frequency.every(), frequency.unit(), first);
    }

    static Recurrence of(Dose dose, LocalDate first) {
        return new Recurrence(dose.times(), dose.every(), dose.unit(), first);
    }

    /** The spans that begin between two days that both count. */
    List<Span> between(LocalDate from, LocalDate until) {
        var spans = new ArrayList<Span>();
        for (var cycle = cycleBefore(from); !start(cycle).isAfter(until); cycle++) {
            for (var number = 0; number < times; number++) {
                var span = span(cycle, number);
                if (!span.from().isBefore(from) && !span.from().isAfter(until)) {
                    spans.add(span);
                }
            }
        }
        return List.copyOf(spans);
    }

    /** The cycles that share a day with the window. */
    List<Window> cycles(Window window) {
        var cycles = new ArrayList<Window>();
        for (var cycle = cycleBefore(window.from()); !start(cycle).isAfter(window.until()); cycle++) {
            var days = new Window(start(cycle), start(cycle + 1).minusDays(1));
            if (!days.until().isBefore(window.from())) {
                cycles.add(days);
            }
        }
        return List.copyOf(cycles);
    }

    /** That a cycle can have. */
    long mostDays() {
        return switch (unit) {
            case DAY -> every;
            case WEEK -> every * 7L;
            case MONTH -> every * 31L;
        };
    }

    private Span span(long cycle, int number) {
        var start = start(cycle);
        var next = start(cycle + 1);
        var length = ChronoUnit.DAYS.between(start, next);
        var from = start.plusDays(number * length / times);
        var until = start.plusDays((number + 1) * length / times).minusDays(1);
        return new Span(from, until.isBefore(from) ? from : until, start, next.minusDays(1));
    }

    private LocalDate start(long cycle) {
        return first.plus(cycle * every, chronoUnit());
    }

    private long cycleBefore(LocalDate day) {
        return Math.max(0, chronoUnit().between(first, day) / every - 1);
    }

    private ChronoUnit chronoUnit() {
        return switch (unit) {
            case DAY -> ChronoUnit.DAYS;
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
        };
    }
}
