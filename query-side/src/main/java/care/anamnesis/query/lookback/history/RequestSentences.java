package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.because;
import static care.anamnesis.query.lookback.history.Phrases.day;
import static care.anamnesis.query.lookback.history.Phrases.list;
import static care.anamnesis.query.lookback.history.Phrases.noted;
import static care.anamnesis.query.lookback.history.Phrases.quoted;

import care.anamnesis.events.ClinicalEvent.AmendmentRequestAccepted;
import care.anamnesis.events.ClinicalEvent.AmendmentRequestDenied;
import care.anamnesis.events.ClinicalEvent.AmendmentRequestEvent;
import care.anamnesis.events.ClinicalEvent.AmendmentRequestExtended;
import care.anamnesis.events.ClinicalEvent.AmendmentRequested;
import care.anamnesis.events.ClinicalEvent.DisagreementStated;
import care.anamnesis.events.ClinicalEvent.LegalHoldPlaced;
import care.anamnesis.events.ClinicalEvent.LegalHoldReleased;
import care.anamnesis.events.ClinicalEvent.RebuttalWritten;
import care.anamnesis.events.ClinicalEvent.RecordKeepingEvent;
import care.anamnesis.events.DenialBasis;
import java.util.List;

/** What the client asks of the record, and how long it is kept. */
final class RequestSentences {
    private RequestSentences() {}

    static String of(AmendmentRequestEvent event) {
        return switch (event) {
            case AmendmentRequested e ->
                "The client asked to have the record amended" + entries(e.entries(), " in ") + ": "
                        + quoted(e.statement()) + " Due by " + day(e.dueOn()) + ".";
            case AmendmentRequestExtended e ->
                "Extended the time for the client’s request for amendment until " + day(e.dueOn()) + "."
                        + because(e.reason());
            case AmendmentRequestAccepted e ->
                "Accepted the client’s request for amendment" + entries(e.entries(), ", concerning ") + "."
                        + noted(e.note());
            case AmendmentRequestDenied e ->
                "Denied the client’s request for amendment because the record " + basis(e.basis()) + ": "
                        + quoted(e.explanation());
            case DisagreementStated e -> "The client disagrees with the denial: " + quoted(e.statement());
            case RebuttalWritten e -> "Rebutted the client’s disagreement: " + quoted(e.statement());
        };
    }

    static String of(RecordKeepingEvent event) {
        return switch (event) {
            case LegalHoldPlaced e ->
                "Placed a legal hold on the record (" + e.authority() + ")." + because(e.reason());
            case LegalHoldReleased e -> "Released the legal hold on the record." + because(e.reason());
        };
    }

    private static String entries(List<Long> versions, String before) {
        if (versions.isEmpty()) {
            return "";
        }
        var noun = versions.size() == 1 ? "entry " : "entries ";
        return before + noun + list(versions.stream().map(Object::toString).toList());
    }

    private static String basis(DenialBasis basis) {
        return switch (basis) {
            case NOT_CREATED_BY_US -> "was not created by us";
            case NOT_IN_RECORD_SET -> "is not part of the designated record set";
            case NOT_OPEN_TO_INSPECTION -> "is not open to the client’s inspection";
            case ACCURATE_AND_COMPLETE -> "is accurate and complete";
        };
    }
}
