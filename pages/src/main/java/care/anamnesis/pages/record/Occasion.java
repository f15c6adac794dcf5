package care.anamnesis.pages.record;

import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.FrequencyPeriod;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.careplan.HomePractice.Target;
import care.anamnesis.query.lookback.history.HowOften;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Something that changed in the care and may have to do with how a score went on. */
public record Occasion(LocalDate on, Kind kind, String what) {
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
        return new Occasion(period.from(), Kind.FREQUENCY, HowOften.of(period.frequency()));
    }

    private static List<Occasion> of(HomePractice practice) {
        var occasions = new ArrayList<Occasion>();
        for (var revision : practice.revisions()) {
            var kind = occasions.isEmpty() ? Kind.ASSIGNED : Kind.REVISED;
            occasions.add(new Occasion(revision.entry().occurredOn(), kind, named(practice, revision.targets())));
        }
        var end = practice.discontinuation();
        if (end != null) {
            var name = named(practice, practice.targets());
            occasions.add(new Occasion(end.entry().occurredOn(), Kind.DISCONTINUED, name));
        }
        return occasions;
    }

    private static String named(HomePractice practice, List<Target> targets) {
        var kind = practice.kind()
                .name()
                .toLowerCase(Locale.ROOT)
                .replace("self_", "self-")
                .replace('_', ' ');
        if (targets.isEmpty()) {
            return kind;
        }
        return targets.stream().map(Target::structureName).collect(Collectors.joining(", ", kind + ": ", ""));
    }
}
