package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An entry that breaks a rule towards other entries of its record. */
record Misfit(Rule rule, long version) {
    static Set<Misfit> in(Truth truth) {
        return truth.inOrder().stream()
                .flatMap(entry -> among(Rules.of(entry.event()), entry, truth))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The same, if some are already known and only new entries were added since.
     *
     * @param version the last that the known ones take in
     */
    static Set<Misfit> since(long version, Set<Misfit> known, Truth truth) {
        var now = new LinkedHashSet<Misfit>();
        for (var entry : truth.since(version)) {
            among(Rules.of(entry.event()), entry, truth).forEach(now::add);
            truth.around(entry.event())
                    .flatMap(entries -> entries.kinds().stream()
                            .flatMap(kind -> of(kind, entries, Rules.comparing(kind, entry.event()), truth)))
                    .forEach(now::add);
        }
        known.stream().filter(misfit -> misfit.isIn(truth)).forEach(now::add);
        return now;
    }

    private static Stream<Misfit> of(
            Class<? extends ClinicalEvent> kind, EntriesByKind entries, Collection<Rule> rules, Truth truth) {
        return rules.isEmpty() ? Stream.of() : entries.of(kind).flatMap(entry -> among(rules, entry, truth));
    }

    private static Stream<Misfit> among(Collection<Rule> rules, Numbered entry, Truth truth) {
        return rules.stream()
                .filter(rule -> rule.isBroken().test(entry, truth))
                .map(rule -> new Misfit(rule, entry.version()));
    }

    private boolean isIn(Truth truth) {
        return rule.isBroken().test(truth.entry(version), truth);
    }
}
