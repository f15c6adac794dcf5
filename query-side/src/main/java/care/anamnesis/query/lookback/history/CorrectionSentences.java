package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.because;
import static care.anamnesis.query.lookback.history.Phrases.list;

import care.anamnesis.events.ClinicalEvent.CorrectionEvent;
import care.anamnesis.events.ClinicalEvent.EntryAmended;
import care.anamnesis.events.ClinicalEvent.EntryMarkedEnteredInError;
import java.util.Locale;
import java.util.regex.Pattern;

/** What reads otherwise from now on, and what counts for nothing; with the sentence that is corrected. */
final class CorrectionSentences {
    private static final Pattern HUMP = Pattern.compile("([a-z])([A-Z])");

    private static final AmendedValue VALUE = new AmendedValue(word -> word, Phrases::day, CorrectionSentences::field);

    private CorrectionSentences() {}

    static String of(CorrectionEvent event, Subjects subjects) {
        return switch (event) {
            case EntryAmended e ->
                "Amended entry " + e.entry() + " [" + subjects.sentenceOf(e.entry()) + "]: " + changes(e) + "."
                        + because(e.reason());
            case EntryMarkedEnteredInError e ->
                "Marked entry " + e.entry() + " as entered in error [" + subjects.sentenceOf(e.entry()) + "]."
                        + because(e.reason());
        };
    }

    private static String changes(EntryAmended e) {
        return list(e.to().propertyNames().stream()
                .map(field -> field(field) + " from " + VALUE.of(field, e.from().get(field)) + " to "
                        + VALUE.of(field, e.to().get(field)))
                .toList());
    }

    private static String field(String name) {
        return HUMP.matcher(name).replaceAll("$1 $2").toLowerCase(Locale.UK);
    }
}
