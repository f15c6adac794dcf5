package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.key;
import static care.anamnesis.query.lookback.history.Phrases.sentences;

import care.anamnesis.events.PlanEvent;
import care.anamnesis.events.PlanEvent.PlanCertified;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.PlanEvent.TreatmentPlanHeld;
import care.anamnesis.events.PlanEvent.TreatmentPlanResumed;
import care.anamnesis.events.PlanEvent.VisitFrequencyAdjusted;

/** The plan of care and how often the client comes. */
record PlanSentences(Phrases say) {

    String of(PlanEvent event) {
        return switch (event) {
            case TreatmentPlanEstablished e ->
                sentences(established(e), say.spoken("TreatmentPlanEstablished.diagnosis", e.diagnosis()));
            case VisitFrequencyAdjusted e ->
                say.told(
                        e,
                        say.texts().often(e.from()),
                        say.texts().often(e.to()),
                        say.day(e.effectiveOn()),
                        say.quoted(e.reason()));
            case PlanCertified e -> certified(e);
            case TreatmentPlanHeld e -> say.told(e, say.day(e.heldOn()), say.quoted(e.reason()));
            case TreatmentPlanResumed e -> sentences(say.told(e, say.day(e.resumedOn())), say.because(e.reason()));
        };
    }

    private String established(TreatmentPlanEstablished e) {
        return say.told(
                e,
                say.day(e.startsOn()),
                say.day(e.endsOn()),
                say.texts().often(e.frequency(), e.minutesPerVisit()),
                say.list(e.interventions()));
    }

    private String certified(PlanCertified e) {
        var certifier = say.text("signer", e.certifierName(), e.certifierCredentials());
        var from = say.day(e.validFrom());
        var until = say.day(e.validUntil());
        return e.followsEntry() == null
                ? say.text(key(e, e.method()), certifier, from, until)
                : say.text(key(e, e.method(), "follows"), certifier, from, until, Long.toString(e.followsEntry()));
    }
}
