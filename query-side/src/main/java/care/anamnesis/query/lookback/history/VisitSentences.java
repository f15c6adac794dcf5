package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.day;
import static care.anamnesis.query.lookback.history.Phrases.list;
import static care.anamnesis.query.lookback.history.Phrases.quoted;

import care.anamnesis.events.ClinicalEvent.AddendumAdded;
import care.anamnesis.events.ClinicalEvent.VisitCosigned;
import care.anamnesis.events.ClinicalEvent.VisitEvent;
import care.anamnesis.events.ClinicalEvent.VisitRecorded;
import care.anamnesis.events.ClinicalEvent.VisitSigned;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.Signature;

/** Visits, signatures and what is added to a signed note. */
final class VisitSentences {
    private VisitSentences() {}

    static String of(VisitEvent event, Subjects subjects) {
        return switch (event) {
            case VisitRecorded e -> {
                subjects.name(e.visitId(), "of the visit on " + day(e.visitedOn()));
                yield visit(e);
            }
            case VisitSigned e -> signer(e.signature()) + " signed the note " + note(e, subjects) + ".";
            case VisitCosigned e -> signer(e.signature()) + " co-signed the note " + note(e, subjects) + ".";
            case AddendumAdded e -> "Addendum to the note " + note(e, subjects) + ": " + quoted(e.text());
        };
    }

    private static String note(VisitEvent e, Subjects subjects) {
        return subjects.nameOf(VisitRecorded.class, e.visitId(), "of a visit");
    }

    private static String signer(Signature signature) {
        return Phrases.signed(signature) + ",";
    }

    private static String visit(VisitRecorded e) {
        return switch (e.attendance()) {
            case ATTENDED -> attended(e);
            case CANCELLED -> "The visit was cancelled.";
            case NO_SHOW -> "The client did not come to the visit.";
        };
    }

    private static String attended(VisitRecorded e) {
        var done = e.interventions().isEmpty()
                ? ""
                : ": "
                        + list(e.interventions().stream()
                                .map(VisitSentences::timed)
                                .toList());
        var total = e.totalMinutes() == null ? "" : ", " + HowOften.minutes(e.totalMinutes()) + " in all";
        var supervisor = e.supervisor() == null ? "" : " Supervised by " + e.supervisor() + ".";
        return "Saw the client" + done + total + "." + supervisor;
    }

    private static String timed(Intervention intervention) {
        return intervention.name() + " (" + HowOften.minutes(intervention.minutes()) + ")";
    }
}
