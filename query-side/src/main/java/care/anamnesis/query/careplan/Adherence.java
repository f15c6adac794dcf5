package care.anamnesis.query.careplan;

import care.anamnesis.query.careplan.HomePractice.Revision;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/**
 * How often the client practised between two days that both count, against the dose of each day. A day without a log is a
 * day without practice. More than the dose does not make up for less at another time.
 *
 * @param percent absent where nothing was to be done
 */
public record Adherence(
        LocalDate from,
        LocalDate until,
        int expected,
        int done,
        int missed,
        @Nullable Integer percent) {
    static final int DAYS = 28;

    /** The days that have passed: today there is still time. */
    static Adherence before(LocalDate today, HomePractice practice, Episode episode) {
        return between(today.minusDays(DAYS), today.minusDays(1), practice, episode);
    }

    public static Adherence between(LocalDate from, LocalDate until, HomePractice practice, Episode episode) {
        var window = new Window(from, until);
        var expected = 0;
        var done = 0;
        for (var i = 0; i < practice.revisions().size(); i++) {
            var revision = practice.revisions().get(i);
            var days = window.and(revision.entry().occurredOn(), lastDay(practice, i, until));
            var spans =
                    Recurrence.of(revision.dose(), revision.entry().occurredOn())
                            .between(days.from(), days.until())
                            .stream()
                            .filter(span -> episode.isOpenOn(span.from()))
                            .toList();
            expected += spans.size();
            for (var cycle : new LinkedHashSet<>(spans.stream()
                    .map(span -> new Window(span.cycleFrom(), span.cycleUntil()))
                    .toList())) {
                var asked = (int) spans.stream()
                        .filter(span -> span.cycleFrom().equals(cycle.from()))
                        .count();
                done += Math.min(asked, logged(practice, days.and(cycle.from(), cycle.until())));
            }
        }
        return of(from, until, expected, done);
    }

    private static Adherence of(LocalDate from, LocalDate until, int expected, int done) {
        var percent = expected == 0 ? null : Math.round(100f * done / expected);
        return new Adherence(from, until, expected, done, expected - done, percent);
    }

    private static int logged(HomePractice practice, Window days) {
        return (int) practice.logs().stream()
                .filter(log -> log.done() && days.holds(log.entry().occurredOn()))
                .count();
    }

    /** Of a revision: the day before the next one, or before the practice was discontinued. */
    static LocalDate lastDay(HomePractice practice, int index, LocalDate otherwise) {
        var last = otherwise;
        if (index + 1 < practice.revisions().size()) {
            last = earlier(last, dayBefore(practice.revisions().get(index + 1)));
        }
        var end = practice.discontinuation();
        return end == null ? last : earlier(last, end.entry().occurredOn().minusDays(1));
    }

    private static LocalDate dayBefore(Revision revision) {
        return revision.entry().occurredOn().minusDays(1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
