package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.key;
import static care.anamnesis.query.lookback.history.Phrases.sentences;

import care.anamnesis.events.AmendmentRequestEvent;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestAccepted;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestDenied;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestExtended;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequested;
import care.anamnesis.events.AmendmentRequestEvent.DisagreementStated;
import care.anamnesis.events.AmendmentRequestEvent.RebuttalWritten;
import care.anamnesis.events.RecordKeepingEvent;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldPlaced;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldReleased;
import java.util.List;

/** What the client asks of the record, and how long it is kept. */
record RequestSentences(Phrases say) {

    String of(AmendmentRequestEvent event) {
        return switch (event) {
            case AmendmentRequested e -> requested(e);
            case AmendmentRequestExtended e -> sentences(say.told(e, say.day(e.dueOn())), say.because(e.reason()));
            case AmendmentRequestAccepted e -> sentences(accepted(e), say.noted(e.note()));
            case AmendmentRequestDenied e -> say.text(key(e, e.basis()), say.quoted(e.explanation()));
            case DisagreementStated e -> say.told(e, say.quoted(e.statement()));
            case RebuttalWritten e -> say.told(e, say.quoted(e.statement()));
        };
    }

    String of(RecordKeepingEvent event) {
        return switch (event) {
            case LegalHoldPlaced e -> sentences(say.told(e, e.authority()), say.because(e.reason()));
            case LegalHoldReleased e -> sentences(say.told(e), say.because(e.reason()));
        };
    }

    private String requested(AmendmentRequested e) {
        var statement = say.quoted(e.statement());
        var dueOn = say.day(e.dueOn());
        var entries = e.entries();
        return entries.isEmpty()
                ? say.told(e, statement, dueOn)
                : say.text(key(e, "entries"), statement, dueOn, entries.size(), list(entries));
    }

    private String accepted(AmendmentRequestAccepted e) {
        var entries = e.entries();
        return entries.isEmpty() ? say.told(e) : say.text(key(e, "entries"), entries.size(), list(entries));
    }

    private String list(List<Long> versions) {
        return say.list(versions.stream().map(Object::toString).toList());
    }
}
