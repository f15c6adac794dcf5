package care.anamnesis.query.careplan;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** The days on which a home practice is due, as {@link Adherence} counts them. */
public final class PracticeDays {
    private PracticeDays() {}

    /** Between two days that both count. */
    public static Set<LocalDate> due(HomePractice practice, Episode episode, LocalDate from, LocalDate until) {
        var due = new TreeSet<LocalDate>();
        for (var i = 0; i < practice.revisions().size(); i++) {
            var revision = practice.revisions().get(i);
            var since = revision.entry().occurredOn();
            var days = new Window(from, until).and(since, Adherence.lastDay(practice, i, until));
            Recurrence.of(revision.dose(), since).between(days.from(), days.until()).stream()
                    .map(Recurrence.Span::from)
                    .filter(episode::isOpenOn)
                    .forEach(due::add);
        }
        return due;
    }
}
