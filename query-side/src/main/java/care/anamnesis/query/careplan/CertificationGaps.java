package care.anamnesis.query.careplan;

import care.anamnesis.query.careplan.Due.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Days between two certified intervals on which a plan was in force and not on hold, or the client was treated. */
final class CertificationGaps {
    private CertificationGaps() {}

    /** To be certified by the day on which the interval before the gap ends, and late from the next day on. */
    static Stream<Due> due(Episode episode, List<Certification> certified, LocalDate day) {
        return between(certified).stream()
                .filter(gap -> !gap.from().isAfter(day) && gap.days().anyMatch(it -> isCare(episode, it)))
                .map(gap -> Due.by(
                        gap.from().minusDays(1),
                        day,
                        What.CERTIFICATION_GAP,
                        episode.episodeId(),
                        episode.lastBegunBy(gap.from())
                                .map(TreatmentPlan::planId)
                                .orElse(null),
                        Due.Detail.notCertified(gap)));
    }

    private static List<Window> between(List<Certification> certified) {
        var gaps = new ArrayList<Window>();
        LocalDate until = null;
        for (var next : certified.stream()
                .sorted(Comparator.comparing(Certification::validFrom))
                .toList()) {
            if (until != null && next.validFrom().isAfter(until.plusDays(1))) {
                gaps.add(new Window(until.plusDays(1), next.validFrom().minusDays(1)));
            }
            until = until == null || next.validUntil().isAfter(until) ? next.validUntil() : until;
        }
        return List.copyOf(gaps);
    }

    private static boolean isCare(Episode episode, LocalDate day) {
        var planned = episode.expectsCareOn(day)
                && episode.planOn(day)
                        .filter(plan -> plan.holdOn(day).isEmpty())
                        .isPresent();
        return planned
                || episode.visits().stream()
                        .anyMatch(visit -> visit.attended() && visit.visitedOn().equals(day));
    }
}
