package care.anamnesis.pages.recording;

import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Visit;
import care.anamnesis.query.record.Entry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A note, and the note before it. */
final class VisitNote {
    private static final Comparator<Visit> CLINICAL_ORDER = Comparator.comparing(Visit::entry, Entry.CLINICAL_ORDER);

    private VisitNote() {}

    /** Of the last visit before a day that took place and has a text; else of the last with interventions. */
    static Optional<Visit> before(Episode episode, LocalDate day) {
        return last(episode, day, visit -> !parts(visit).isEmpty())
                .or(() -> last(episode, day, visit -> !visit.interventions().isEmpty()));
    }

    private static Optional<Visit> last(Episode episode, LocalDate day, Predicate<Visit> holds) {
        return episode.visits().stream()
                .filter(visit -> visit.attended() && visit.visitedOn().isBefore(day))
                .filter(holds)
                .max(CLINICAL_ORDER);
    }

    /** The visit before it, if the note repeats that one's word for word. */
    static Optional<Visit> copiedBy(Visit visit, @Nullable Episode episode) {
        if (episode == null || !visit.attended() || parts(visit).isEmpty()) {
            return Optional.empty();
        }
        return episode.visits().stream()
                .filter(other -> other.attended() && CLINICAL_ORDER.compare(other, visit) < 0)
                .max(CLINICAL_ORDER)
                .filter(other -> parts(other).equals(parts(visit))
                        && other.interventions().equals(visit.interventions()));
    }

    /** Its parts that are not empty. */
    static Map<String, String> parts(Visit visit) {
        var parts = new HashMap<String, String>();
        put(parts, "subjective", visit.subjective());
        put(parts, "objective", visit.objective());
        put(parts, "assessment", visit.assessment());
        put(parts, "plan", visit.plan());
        return parts;
    }

    private static void put(Map<String, String> parts, String part, @Nullable String text) {
        if (text != null) {
            parts.put(part, text);
        }
    }
}
