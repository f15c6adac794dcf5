package care.anamnesis.query.history;

import static care.anamnesis.query.history.Phrases.noted;
import static care.anamnesis.query.history.Phrases.quoted;

import care.anamnesis.events.ClinicalEvent.ClientReportRecorded;
import care.anamnesis.events.ClinicalEvent.OutcomeEvent;
import care.anamnesis.events.ClinicalEvent.OutcomeMeasured;
import care.anamnesis.events.InstrumentCatalogue;

/** What was measured and what the client says. */
final class OutcomeSentences {
    private OutcomeSentences() {}

    static String of(OutcomeEvent event) {
        return switch (event) {
            case OutcomeMeasured e -> measured(e) + noted(e.note());
            case ClientReportRecorded e -> "The client reported: " + quoted(e.statement());
        };
    }

    private static String measured(OutcomeMeasured e) {
        var score = e.score().toPlainString();
        return InstrumentCatalogue.standard()
                .find(e.instrument())
                .map(instrument -> "%s: %s on a scale from %s to %s."
                        .formatted(instrument.name(), score, instrument.minimum(), instrument.maximum()))
                .orElse(e.instrument() + ": " + score + ".");
    }
}
