package care.anamnesis.query.careplan;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** The days on which a report of a home practice is missing. */
public final class PracticeDays {
    private PracticeDays() {}

    /**
     * Each day of a daily dose without a report. Of a week, the days at its end without a report, as many as would have been
     * needed to do what was asked; none while the week lasts.
     *
     * @param today the last day on which a cycle may end
     */
    public static Set<LocalDate> missing(HomePractice practice, Episode episode, LocalDate today) {
        var missing = new TreeSet<LocalDate>();
        var window = new Window(practice.entry().occurredOn(), today);
        PracticeCycle.ending(window, practice, episode).forEach(cycle -> missing.addAll(cycle.missingDays()));
        return missing;
    }
}
