package care.anamnesis.pages.recording;

import org.jspecify.annotations.Nullable;

/**
 * Where a panel has nothing to ask: why, and what can be done instead.
 *
 * @param command for which the panel would be
 * @param sentence of the rule that refuses; null if the panel was not asked about anything
 * @param lacking what there must be before there is anything to ask: the end of a key {@code not-now.*}
 */
record Refused(
        String command,
        @Nullable String sentence,
        @Nullable String lacking,
        @Nullable Next next) {

    static Refused byRule(Asked asked, String sentence) {
        return new Refused(asked.command(), sentence, null, asked.next());
    }

    /** What the panel is about is not in its address. */
    static Refused notNamed(String command) {
        return new Refused(command, null, "not-named", null);
    }

    static Refused lacking(String command, String what, Next next) {
        return new Refused(command, null, what, next);
    }
}
