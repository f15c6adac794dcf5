package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.sentences;

import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.CorrectionEvent.EntryAmended;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.query.words.AmendedValue;

/** What reads otherwise from now on, and what no longer counts; with the sentence that is corrected. */
final class CorrectionSentences {
    private final Phrases say;
    private final AmendedValue value;

    CorrectionSentences(Phrases say) {
        this.say = say;
        value = new AmendedValue(say.texts());
    }

    String of(CorrectionEvent event, Subjects subjects) {
        var entry = Long.toString(event.entry());
        var corrected = subjects.sentenceOf(event.entry());
        return switch (event) {
            case EntryAmended e -> sentences(say.told(e, entry, corrected, changes(e)), say.because(e.reason()));
            case EntryMarkedEnteredInError e -> sentences(say.told(e, entry, corrected), say.because(e.reason()));
        };
    }

    private String changes(EntryAmended e) {
        return say.list(e.to().propertyNames().stream()
                .map(field -> say.texts()
                        .text(
                                "words.amended",
                                say.texts().field(field),
                                value.of(field, e.from().get(field)),
                                value.of(field, e.to().get(field))))
                .toList());
    }
}
