package care.anamnesis.query.careplan;

import care.anamnesis.events.Attendance;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Visits held against those that the plan asks for, between two days that both count.
 *
 * @param expected whose time has begun
 * @param missed whose time has passed and that no attended visit stands for
 */
public record VisitTally(
        LocalDate from, LocalDate until, int expected, int attended, int cancelled, int noShow, int missed) {

    /** For the plan of the day, from its beginning until that day; empty before the first plan begins. */
    static Optional<VisitTally> soFar(Episode episode, LocalDate day) {
        return episode.plans().reversed().stream()
                .filter(plan -> !plan.startsOn().isAfter(day))
                .findFirst()
                .map(plan ->
                        of(episode, new Window(plan.startsOn(), day.isAfter(plan.endsOn()) ? plan.endsOn() : day)));
    }

    static VisitTally of(Episode episode, Window window) {
        var spans = ExpectedVisits.spans(episode, window);
        var attended = count(episode, window, Attendance.ATTENDED);
        var over = (int) spans.stream()
                .filter(span -> span.until().isBefore(window.until()))
                .count();
        return new VisitTally(
                window.from(),
                window.until(),
                spans.size(),
                attended,
                count(episode, window, Attendance.CANCELLED),
                count(episode, window, Attendance.NO_SHOW),
                Math.max(0, over - attended));
    }

    private static int count(Episode episode, Window window, Attendance attendance) {
        return (int) episode.visits().stream()
                .filter(visit -> visit.attendance() == attendance && window.holds(visit.visitedOn()))
                .count();
    }
}
