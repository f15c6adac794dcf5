package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.Contradiction;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A condition for entries of some kind with regard to the rest of the record.
 *
 * @param contradiction its name when it is broken
 * @param verdict the outcome for a new entry that breaks it
 * @param entries the kinds of entries that must satisfy it
 * @param others the kinds of entries that they are compared with
 * @param sentence the rule in words without clinical content
 * @param looksBack whether an entry is compared only with earlier entries: later ones cannot break it
 * @param isBroken whether an entry breaks it, given those that count
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
        /** Neither a new entry nor an amendment of it may break it. */
        REFUSED,
        /** Neither may an amendment of another entry. */
        REFUSED_EITHER_WAY,
        /** A person may confirm it. */
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

    /** The same for what was written before the entry. */
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
