package care.anamnesis.query.careplan;

import care.anamnesis.query.careplan.HomePractice.Log;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The days for which a dose asks for so many times: one day of a daily dose, one week of a weekly one, counted from the day
 * on which the dose was agreed on. On which of its days the client practises is the client's choice. A cycle that is cut
 * short, by another dose or by the end of care, asks for what was done in it and for what could not have been done in the
 * days that it lost.
 *
 * @param days on which the practice was the client's to do, one at least
 * @param asked the times that it asks for
 * @param done of these
 * @param missingDays the latest ones without a report, as many as would have been needed
 */
record PracticeCycle(List<LocalDate> days, int asked, int done, boolean reported, List<LocalDate> missingDays) {

    /** Those whose last day lies in the window. */
    static List<PracticeCycle> ending(Window window, HomePractice practice, Episode episode) {
        var logs = practice.reported();
        var cycles = new ArrayList<PracticeCycle>();
        for (var i = 0; i < practice.revisions().size(); i++) {
            var revision = practice.revisions().get(i);
            var dose = Recurrence.of(revision.dose(), revision.entry().occurredOn());
            var inForce = new Window(revision.entry().occurredOn(), practice.lastDayOf(i));
            for (var cycle : dose.cycles(window)) {
                var days = cycle.days()
                        .filter(day -> inForce.holds(day) && practice.isInForceOn(day) && episode.expectsCareOn(day))
                        .toList();
                if (!days.isEmpty() && window.holds(days.getLast())) {
                    cycles.add(of(dose.times(), cycle.length(), days, logs));
                }
            }
        }
        return List.copyOf(cycles);
    }

    private static PracticeCycle of(int times, int length, List<LocalDate> days, Map<LocalDate, Log> logs) {
        var aDay = Math.ceilDiv(times, length);
        var reported =
                days.stream().flatMap(day -> Stream.ofNullable(logs.get(day))).toList();
        var practised = reported.stream().mapToInt(log -> timesOn(log, aDay)).sum();
        var done = Math.min(times, practised);
        var asked = Math.max(done, times - (length - days.size()) * aDay);
        var missing = Math.ceilDiv(asked - done, aDay);
        return new PracticeCycle(days, asked, done, !reported.isEmpty(), lastWithoutReport(days, logs, missing));
    }

    /** A log that does not say how often stands for what the dose asks of one day. */
    private static int timesOn(Log log, int aDay) {
        if (!log.done()) {
            return 0;
        }
        return log.times() == null ? aDay : log.times();
    }

    private static List<LocalDate> lastWithoutReport(List<LocalDate> days, Map<LocalDate, Log> logs, int most) {
        return days.reversed().stream()
                .filter(day -> !logs.containsKey(day))
                .limit(most)
                .toList();
    }
}
