package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.key;
import static care.anamnesis.query.lookback.history.Phrases.sentences;

import care.anamnesis.events.Instrument;
import care.anamnesis.events.InstrumentCatalogue;
import care.anamnesis.events.OutcomeEvent;
import care.anamnesis.events.OutcomeEvent.ClientReportRecorded;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import java.util.List;

/** What was measured and what the client says. */
record OutcomeSentences(Phrases say) {

    String of(OutcomeEvent event) {
        return switch (event) {
            case OutcomeMeasured e -> sentences(measured(e), say.noted(e.note()));
            case ClientReportRecorded e -> say.told(e, say.quoted(e.statement()));
        };
    }

    private String measured(OutcomeMeasured e) {
        var score = e.score().toPlainString();
        return InstrumentCatalogue.standard()
                .find(e.instrument())
                .map(instrument -> measured(e, instrument, score))
                .orElseGet(() -> say.told(e, e.instrument(), score));
    }

    /** Quantities have a unit; points mean something only on their scale. */
    private String measured(OutcomeMeasured e, Instrument instrument, String score) {
        var scale = List.of("minutes", "percent").contains(instrument.unit()) ? instrument.unit() : "points";
        return say.text(
                key(e, scale),
                instrument.name(),
                score,
                instrument.minimum().toString(),
                instrument.maximum().toString());
    }
}
