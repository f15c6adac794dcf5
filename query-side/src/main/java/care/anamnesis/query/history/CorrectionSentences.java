package care.anamnesis.query.history;

import static care.anamnesis.query.history.Phrases.because;
import static care.anamnesis.query.history.Phrases.day;
import static care.anamnesis.query.history.Phrases.list;

import care.anamnesis.events.ClinicalEvent.CorrectionEvent;
import care.anamnesis.events.ClinicalEvent.EntryAmended;
import care.anamnesis.events.ClinicalEvent.EntryMarkedEnteredInError;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What reads otherwise from now on, and what counts for nothing; with the sentence that is corrected. */
final class CorrectionSentences {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z]+)*");
    private static final Pattern HUMP = Pattern.compile("([a-z])([A-Z])");

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
                .map(field -> field(field) + " from " + value(e.from().get(field)) + " to " + value(e.to().get(field)))
                .toList());
    }

    private static String field(String name) {
        return HUMP.matcher(name).replaceAll("$1 $2").toLowerCase(Locale.UK);
    }

    private static String value(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "nothing";
        }
        return value.isString() ? text(value.stringValue()) : value.toString();
    }

    private static String text(String text) {
        if (DATE.matcher(text).matches()) {
            return day(LocalDate.parse(text));
        }
        if (CONSTANT.matcher(text).matches()) {
            return text.toLowerCase(Locale.UK).replace('_', ' ');
        }
        return "“" + text + "”";
    }
}
