package care.anamnesis.query.lookback.history;

import care.anamnesis.events.Signature;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The small parts of a clinical sentence. */
final class Phrases {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Phrases() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Someone's own words at the end of a sentence. */
    static String quoted(String words) {
        var closed = words.endsWith(".") || words.endsWith("!") || words.endsWith("?") || words.endsWith("…");
        return closed ? "“" + words + "”" : "“" + words + "”.";
    }

    static String noted(@Nullable String note) {
        return note == null ? "" : " Noted: " + quoted(note);
    }

    static String because(@Nullable String reason) {
        return reason == null ? "" : " Reason: " + quoted(reason);
    }

    /** Some names come with the credentials. */
    static String signed(Signature signature) {
        return signature.name().endsWith(signature.credentials())
                ? signature.name()
                : signature.name() + ", " + signature.credentials();
    }

    static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }

    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.UK).replace('_', ' ');
    }
}
