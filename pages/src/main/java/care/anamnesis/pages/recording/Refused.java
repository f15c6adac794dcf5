package care.anamnesis.pages.recording;

import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import org.jspecify.annotations.Nullable;

/**
 * A panel with no fields: why, and what helps.
 *
 * @param command for which the panel would be
 * @param sentence of the rule that refuses; null if there is nothing to ask a rule about
 * @param lacking what there must be before there is anything to ask: the end of a key {@code not-now.*}
 */
@ShownBy("recording/refused")
record Refused(
        Opened opened,
        String command,
        @Nullable String sentence,
        @Nullable String lacking,
        @Nullable Next next) implements PageModel {

    static Refused byRule(Asked asked, String sentence) {
        return new Refused(asked.opened(), asked.command(), sentence, null, asked.next());
    }

    /** What the panel is about is not in its address. */
    static Refused notNamed(String command, Opened opened) {
        return new Refused(opened, command, null, "not-named", null);
    }

    static Refused lacking(String command, Opened opened, String what, Next next) {
        return new Refused(opened, command, null, what, next);
    }
}
