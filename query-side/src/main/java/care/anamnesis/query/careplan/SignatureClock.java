package care.anamnesis.query.careplan;

import care.anamnesis.query.careplan.Due.What;
import care.anamnesis.query.careplan.Due.Why;
import java.time.LocalDate;
import java.util.List;

/** The note of each attended visit is signed within some days of the visit, also after the discharge. */
final class SignatureClock {
    private SignatureClock() {}

    static List<Due> due(Episode episode, LocalDate day, Deadlines deadlines) {
        return episode.visits().stream()
                .filter(visit -> visit.attended() && !visit.visitedOn().isAfter(day) && !visit.isSignedBy(day))
                .map(visit -> Due.by(
                        visit.visitedOn().plusDays(deadlines.daysToSignNote()),
                        day,
                        What.VISIT_SIGNATURE,
                        episode.episodeId(),
                        visit.visitId(),
                        Why.NOTE_NOT_SIGNED))
                .toList();
    }
}
