package care.anamnesis.query.accountability.audit;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What happened, in a sentence that tells nothing of the record. */
final class AuditSentence {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private AuditSentence() {}

    /** A person looked at something. */
    static String accessed(String name, String access, String question, int clients) {
        var whom = clients == 1 ? "1 client" : clients + " clients";
        return switch (access) {
            case "LIST" -> name + " was shown a list of " + whom + ": " + Asked.inWords(question) + ".";
            case "SEARCH" -> name + " searched and was shown " + whom + ": " + Asked.inWords(question) + ".";
            case "EXPORT" -> name + " exported what is written about " + whom + ": " + Asked.inWords(question) + ".";
            default -> name + " read " + Asked.inWords(question) + ".";
        };
    }

    static String signedIn(String name) {
        return name + " signed in.";
    }

    /**
     * @param person as whom somebody tried to sign in
     * @param times how many more refusals like this one the entry stands for
     */
    static String refused(@Nullable String name, @Nullable String person, String reason, String question, int times) {
        if (name != null) {
            return name + " was refused " + Asked.inWords(question) + ": " + lower(reason.replace('_', ' ')) + ".";
        }
        if (reason.equals("SIGN_IN_FAILED")) {
            return "Somebody could not sign in as " + (person == null ? "anyone known" : person) + more(times) + ".";
        }
        return "Somebody who was not signed in was refused" + more(times) + ".";
    }

    /** Strangers who repeat themselves are one entry. */
    static String more(int times) {
        return times == 0 ? "" : ", " + times + " times more";
    }

    /** A person wrote an entry into a client's record. */
    static String written(String name, String kind, long version) {
        return name + " wrote entry " + version + ": "
                + lower(WORD_START.matcher(kind).replaceAll(" ")) + ".";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
