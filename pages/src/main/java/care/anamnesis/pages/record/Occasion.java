package care.anamnesis.pages.record;

import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.FrequencyPeriod;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.careplan.HomePractice.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed in the care and may have to do with how a score went on.
 *
 * @param frequency of the visits from then on
 * @param practice what is practised, where it is about a home practice
 * @param targets the names of the structures that the practice is for
 */
public record Occasion(
        LocalDate on,
        Kind kind,
        @Nullable VisitFrequency frequency,
        @Nullable HomePracticeKind practice,
        List<String> targets) {
    public enum Kind {
        FREQUENCY,
        ASSIGNED,
        REVISED,
        DISCONTINUED
    }

    static List<Occasion> of(Episode episode) {
        var occasions = new ArrayList<Occasion>();
        occasions.addAll(frequencies(episode));
        episode.homePractices().forEach(practice -> occasions.addAll(of(practice)));
        occasions.sort(Comparator.comparing(Occasion::on).thenComparing(Occasion::kind));
        return List.copyOf(occasions);
    }

    /** A new plan in which the client comes as often as before is no change. */
    private static List<Occasion> frequencies(Episode episode) {
        var changes = new ArrayList<FrequencyPeriod>();
        for (FrequencyPeriod period : episode.frequencies()) {
            if (changes.isEmpty() || !changes.getLast().frequency().equals(period.frequency())) {
                changes.add(period);
            }
        }
        return changes.stream().map(Occasion::of).toList();
    }

    private static Occasion of(FrequencyPeriod period) {
        return new Occasion(period.from(), Kind.FREQUENCY, period.frequency(), null, List.of());
    }

    private static List<Occasion> of(HomePractice practice) {
        var occasions = new ArrayList<Occasion>();
        for (var revision : practice.revisions()) {
            var kind = occasions.isEmpty() ? Kind.ASSIGNED : Kind.REVISED;
            occasions.add(of(practice, revision.entry().occurredOn(), kind, revision.targets()));
        }
        var end = practice.discontinuation();
        if (end != null) {
            occasions.add(of(practice, end.entry().occurredOn(), Kind.DISCONTINUED, practice.targets()));
        }
        return occasions;
    }

    private static Occasion of(HomePractice practice, LocalDate on, Kind kind, List<Target> targets) {
        return new Occasion(
                on,
                kind,
                null,
                practice.kind(),
                targets.stream().map(Target::structureName).toList());
    }
}
