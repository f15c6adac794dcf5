package care.anamnesis.command.record;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** An entry that breaks a rule among the other entries of its record. */
record Misfit(Rule rule, long version) {
    static Set<Misfit> in(Truth truth) {
        return among(truth.all(), truth);
    }

    static Set<Misfit> among(Collection<Numbered> entries, Truth truth) {
        var misfits = new LinkedHashSet<Misfit>();
        for (var entry : entries) {
            for (var rule : Rules.of(entry.event())) {
                if (rule.isBroken().test(entry, truth)) {
                    misfits.add(new Misfit(rule, entry.version()));
                }
            }
        }
        return misfits;
    }
}
