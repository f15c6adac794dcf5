package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.key;
import static care.anamnesis.query.lookback.history.Phrases.sentences;

import care.anamnesis.events.Attendance;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.VisitEvent;
import care.anamnesis.events.VisitEvent.AddendumAdded;
import care.anamnesis.events.VisitEvent.VisitCosigned;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import care.anamnesis.events.VisitEvent.VisitSigned;

/** Visits, signatures and what is added to a signed note. */
record VisitSentences(Phrases say) {

    String of(VisitEvent event, Subjects subjects) {
        return switch (event) {
            case VisitRecorded e -> {
                subjects.name(e.visitId(), say.text("visit", say.day(e.visitedOn())));
                yield e.attendance() == Attendance.ATTENDED ? attended(e) : say.text(key(e, e.attendance()));
            }
            case VisitSigned e -> say.told(e, say.signed(e.signature()), note(e, subjects));
            case VisitCosigned e -> say.told(e, say.signed(e.signature()), note(e, subjects));
            case AddendumAdded e -> say.told(e, note(e, subjects), say.quoted(e.text()));
        };
    }

    private String note(VisitEvent e, Subjects subjects) {
        return subjects.nameOf(VisitRecorded.class, e.visitId(), say.text("unnamed.visit"));
    }

    private String attended(VisitRecorded e) {
        var key = key(e, e.interventions().isEmpty() ? null : "done", e.totalMinutes() == null ? null : "total");
        var done = say.list(e.interventions().stream().map(this::timed).toList());
        var total = e.totalMinutes() == null ? "" : say.texts().minutes(e.totalMinutes());
        var supervisor = e.supervisor();
        return sentences(
                say.text(key, done, total), supervisor == null ? "" : say.text("VisitRecorded.supervised", supervisor));
    }

    private String timed(Intervention intervention) {
        return say.text("intervention", intervention.name(), say.texts().minutes(intervention.minutes()));
    }
}
