package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.because;
import static care.anamnesis.query.lookback.history.Phrases.day;
import static care.anamnesis.query.lookback.history.Phrases.list;
import static care.anamnesis.query.lookback.history.Phrases.quoted;

import care.anamnesis.events.CertificationMethod;
import care.anamnesis.events.ClinicalEvent.PlanCertified;
import care.anamnesis.events.ClinicalEvent.PlanEvent;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanEstablished;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanHeld;
import care.anamnesis.events.ClinicalEvent.TreatmentPlanResumed;
import care.anamnesis.events.ClinicalEvent.VisitFrequencyAdjusted;

/** The plan of care and how often the client comes. */
final class PlanSentences {
    private PlanSentences() {}

    static String of(PlanEvent event) {
        return switch (event) {
            case TreatmentPlanEstablished e -> established(e);
            case VisitFrequencyAdjusted e ->
                "Changed the visits from " + HowOften.of(e.from()) + " to " + HowOften.of(e.to()) + " as of "
                        + day(e.effectiveOn()) + ": " + quoted(e.reason());
            case PlanCertified e -> certified(e);
            case TreatmentPlanHeld e ->
                "Put the treatment plan on hold from " + day(e.heldOn()) + ": " + quoted(e.reason());
            case TreatmentPlanResumed e ->
                "Resumed the treatment plan on " + day(e.resumedOn()) + "." + because(e.reason());
        };
    }

    private static String established(TreatmentPlanEstablished e) {
        var length = e.minutesPerVisit() == null ? "" : " for " + HowOften.minutes(e.minutesPerVisit());
        var diagnosis = e.diagnosis() == null ? "" : " Diagnosis: " + quoted(e.diagnosis());
        return "Established a treatment plan from " + day(e.startsOn()) + " to " + day(e.endsOn()) + ", "
                + HowOften.of(e.frequency()) + length + ": " + list(e.interventions()) + "." + diagnosis;
    }

    private static String certified(PlanCertified e) {
        var how = e.method() == CertificationMethod.SIGNATURE
                ? " certified the plan by signature"
                : " certified the plan by verbal order";
        var order = e.followsEntry() == null ? "" : ", following the verbal order of entry " + e.followsEntry();
        return e.certifierName() + ", " + e.certifierCredentials() + "," + how + " for " + day(e.validFrom()) + " to "
                + day(e.validUntil()) + order + ".";
    }
}
