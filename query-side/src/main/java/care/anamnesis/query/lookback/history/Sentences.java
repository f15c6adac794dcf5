package care.anamnesis.query.lookback.history;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.ClinicalEvent.AmendmentRequestEvent;
import care.anamnesis.events.ClinicalEvent.ClientEvent;
import care.anamnesis.events.ClinicalEvent.CorrectionEvent;
import care.anamnesis.events.ClinicalEvent.EpisodeEvent;
import care.anamnesis.events.ClinicalEvent.FindingEvent;
import care.anamnesis.events.ClinicalEvent.GoalEvent;
import care.anamnesis.events.ClinicalEvent.HomePracticeEvent;
import care.anamnesis.events.ClinicalEvent.OutcomeEvent;
import care.anamnesis.events.ClinicalEvent.PlanEvent;
import care.anamnesis.events.ClinicalEvent.RecordKeepingEvent;
import care.anamnesis.events.ClinicalEvent.ReportEvent;
import care.anamnesis.events.ClinicalEvent.VisitEvent;

/**
 * Tells an event of a client's record as a clinician would write it. What it is about is named as the events before have
 * named it; what they do not name is told all the same, for the history hides nothing.
 */
final class Sentences {
    private Sentences() {}

    static String of(ClinicalEvent event, Subjects subjects) {
        return switch (event) {
            case ClientEvent e -> ClientSentences.of(e, subjects);
            case EpisodeEvent e -> EpisodeSentences.of(e, subjects);
            case FindingEvent e -> FindingPhrase.told(e, subjects);
            case PlanEvent e -> PlanSentences.of(e);
            case VisitEvent e -> VisitSentences.of(e, subjects);
            case OutcomeEvent e -> OutcomeSentences.of(e);
            case HomePracticeEvent e -> PracticeSentences.of(e, subjects);
            case GoalEvent e -> GoalSentences.of(e, subjects);
            case ReportEvent e -> GoalSentences.of(e, subjects);
            case CorrectionEvent e -> CorrectionSentences.of(e, subjects);
            case AmendmentRequestEvent e -> RequestSentences.of(e);
            case RecordKeepingEvent e -> RequestSentences.of(e);
        };
    }
}
