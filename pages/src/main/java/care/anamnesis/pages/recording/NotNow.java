package care.anamnesis.pages.recording;

import org.springframework.ui.Model;

/** Where a panel has nothing to ask, because the record does not allow it: it says why, before anybody types. */
final class NotNow {
    /** What the panel is about is not said in its address. */
    static final String NOT_NAMED = "not-named";

    static final String NO_OPEN_EPISODE = "no-open-episode";

    private NotNow() {}

    /**
     * @param command for which the panel would be
     * @param why the end of a key {@code not-now.*}
     */
    static String because(Model model, String command, String why) {
        model.addAttribute("command", command);
        model.addAttribute("why", why);
        return "recording/refused";
    }
}
