package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.Contradiction;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What an entry of some kind must keep to, seen from the rest of the record.
 *
 * @param contradiction what it is called when it is broken
 * @param verdict what becomes of a new entry that breaks it
 * @param entries the kinds of entries that must keep to it
 * @param others the kinds of entries that they are compared with
 * @param sentence the rule in words without clinical content
 * @param looksBack whether an entry is compared with what was written before it alone: nothing new can break it
 * @param isBroken whether an entry breaks it among those that count
 */
record Rule(
        Contradiction contradiction,
        Verdict verdict,
        List<Class<? extends ClinicalEvent>> entries,
        List<Class<? extends ClinicalEvent>> others,
        String sentence,
        boolean looksBack,
        BiPredicate<Numbered, Truth> isBroken) {
    Rule(
            Contradiction contradiction,
            Verdict verdict,
            List<Class<? extends ClinicalEvent>> entries,
            List<Class<? extends ClinicalEvent>> others,
            String sentence,
            BiPredicate<Numbered, Truth> isBroken) {
        this(contradiction, verdict, entries, others, sentence, false, isBroken);
    }

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
        EntriesByKind to(Numbered entry, Truth truth);
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
                        .of(others)
                        .anyMatch(other -> entry.day().isBefore(other.day())));
    }

    /** The same of what was written before the entry. */
    static Rule notBeforeEarlier(
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
                true,
                (entry, truth) -> Spans.before(entry, related.to(entry, truth).of(others))
                        .anyMatch(other -> entry.day().isBefore(other.day())));
    }
}
