package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.Contradiction;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * What an entry of some kind must keep to, seen from the rest of the record.
 *
 * @param contradiction what it is called when it is broken
 * @param verdict what becomes of a new entry that breaks it
 * @param entries the kinds of entries that must keep to it
 * @param others the kinds of entries that they are compared with
 * @param sentence the rule in words without clinical content
 * @param isBroken whether an entry breaks it among those that count
 */
record Rule(
        Contradiction contradiction,
        Verdict verdict,
        List<Class<? extends ClinicalEvent>> entries,
        List<Class<? extends ClinicalEvent>> others,
        String sentence,
        BiPredicate<Numbered, Truth> isBroken) {
    enum Verdict {
        /** Neither a new entry nor an amendment of this one may break it. */
        REFUSED,
        /** Neither may an amendment of another entry. */
        REFUSED_EITHER_WAY,
        /** A person who means it confirms it. */
        ASKED
    }

    @FunctionalInterface
    interface Related {
        Stream<Numbered> to(Numbered entry, Truth truth);
    }

    boolean concerns(ClinicalEvent event) {
        return entries.contains(event.getClass());
    }

    static Rule notBefore(
            Contradiction contradiction,
            Verdict verdict,
            List<Class<? extends ClinicalEvent>> entries,
            List<Class<? extends ClinicalEvent>> others,
            Related related,
            String sentence) {
        return new Rule(
                contradiction,
                verdict,
                entries,
                others,
                sentence,
                (entry, truth) -> related.to(entry, truth)
                        .filter(other -> others.contains(other.event().getClass()))
                        .anyMatch(other -> entry.day().isBefore(other.day())));
    }
}
