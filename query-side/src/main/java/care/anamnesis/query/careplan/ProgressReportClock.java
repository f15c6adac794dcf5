package care.anamnesis.query.careplan;

import care.anamnesis.query.careplan.Due.What;
import care.anamnesis.query.careplan.Due.Why;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A progress report at least once every 10 treatment days of an episode (R33). Treatment days are the days of attended
 * visits, by clinical date; those up to the day of the last report are told in it.
 */
final class ProgressReportClock {
    private ProgressReportClock() {}

    static List<Due> due(Episode episode, LocalDate day, Deadlines deadlines) {
        var days = treatmentDays(episode, day);
        if (!episode.expectsCareOn(day) || days.isEmpty()) {
            return List.of();
        }
        var limit = deadlines.treatmentDaysPerReport();
        var why = lastReport(episode, day).isPresent()
                ? Why.TREATMENT_DAYS_SINCE_REPORT
                : Why.TREATMENT_DAYS_SINCE_BEGINNING;
        var detail = Due.Detail.treated(why, days.size(), limit);
        if (days.size() < limit) {
            return List.of(new Due(What.PROGRESS_REPORT, episode.episodeId(), null, null, false, detail));
        }
        return List.of(Due.by(days.get(limit - 1), day, What.PROGRESS_REPORT, episode.episodeId(), null, detail));
    }

    /** In order, since the last report. */
    private static List<LocalDate> treatmentDays(Episode episode, LocalDate day) {
        var last = lastReport(episode, day);
        return episode.visits().stream()
                .filter(Visit::attended)
                .map(Visit::visitedOn)
                .filter(visited -> !visited.isAfter(day)
                        && last.filter(it -> !visited.isAfter(it)).isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<LocalDate> lastReport(Episode episode, LocalDate day) {
        return episode.progressReports().stream()
                .map(report -> report.entry().occurredOn())
                .filter(reported -> !reported.isAfter(day))
                .max(Comparator.naturalOrder());
    }
}
