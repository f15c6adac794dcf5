package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.noted;
import static care.anamnesis.query.lookback.history.Phrases.quoted;

import care.anamnesis.events.ClinicalEvent.ClientReportRecorded;
import care.anamnesis.events.ClinicalEvent.OutcomeEvent;
import care.anamnesis.events.ClinicalEvent.OutcomeMeasured;
import care.anamnesis.events.Instrument;
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
                .map(instrument -> instrument.name() + ": " + score + " " + scale(instrument) + ".")
                .orElse(e.instrument() + ": " + score + ".");
    }

    /** Quantities have a unit; points mean something only on their scale. */
    private static String scale(Instrument instrument) {
        var unit = instrument.unit();
        return unit.equals("minutes") || unit.equals("percent")
                ? unit
                : "on a scale from " + instrument.minimum() + " to " + instrument.maximum();
    }
}
