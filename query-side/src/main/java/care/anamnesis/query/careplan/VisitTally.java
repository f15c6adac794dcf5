package care.anamnesis.query.careplan;

import care.anamnesis.events.Attendance;
import care.anamnesis.query.careplan.ExpectedVisits.Expected;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Visits held compared with those that the plan asks for, between two days, both included.
 *
 * @param expected whose time has begun
 * @param missed of the {@linkplain ExpectedVisits.Expected cycles} that are over: those for which nobody came in their
 *     own cycle. A visit in another week does not count for them, and one whose time was cut short is not missed
 */
public record VisitTally(
        LocalDate from, LocalDate until, int expected, int attended, int cancelled, int noShow, int missed) {

    /** For the plan of the day, from its beginning until that day; empty before the first plan begins. */
    static Optional<VisitTally> soFar(Episode episode, LocalDate day) {
        return episode.lastBegunBy(day)
                .map(plan -> of(
                        episode, new Window(plan.startsOn(), day.isAfter(plan.endsOn()) ? plan.endsOn() : day), day));
    }

    private static VisitTally of(Episode episode, Window window, LocalDate day) {
        var expected = ExpectedVisits.in(episode, window);
        return new VisitTally(
                window.from(),
                window.until(),
                expected.size(),
                count(episode, window, Attendance.ATTENDED),
                count(episode, window, Attendance.CANCELLED),
                count(episode, window, Attendance.NO_SHOW),
                missed(episode, expected, day));
    }

    private static int missed(Episode episode, List<Expected> expected, LocalDate day) {
        var byCycle = expected.stream()
                .filter(it -> it.whole() && it.cycle().until().isBefore(day))
                .collect(Collectors.groupingBy(Expected::cycle, Collectors.summingInt(_ -> 1)));
        return byCycle.entrySet().stream()
                .mapToInt(cycle -> Math.max(0, cycle.getValue() - count(episode, cycle.getKey(), Attendance.ATTENDED)))
                .sum();
    }

    private static int count(Episode episode, Window window, Attendance attendance) {
        return (int) episode.visits().stream()
                .filter(visit -> visit.attendance() == attendance && window.holds(visit.visitedOn()))
                .count();
    }
}
