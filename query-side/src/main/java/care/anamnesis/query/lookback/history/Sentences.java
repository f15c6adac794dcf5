package care.anamnesis.query.lookback.history;

import care.anamnesis.events.AmendmentRequestEvent;
import care.anamnesis.events.ClientEvent;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.EpisodeEvent;
import care.anamnesis.events.FindingEvent;
import care.anamnesis.events.GoalEvent;
import care.anamnesis.events.HomePracticeEvent;
import care.anamnesis.events.OutcomeEvent;
import care.anamnesis.events.PlanEvent;
import care.anamnesis.events.RecordKeepingEvent;
import care.anamnesis.events.ReportEvent;
import care.anamnesis.events.VisitEvent;
import care.anamnesis.query.words.Texts;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Tells an event of a client's record as a clinician would write it, in the reader's language. What it is about is named as
 * the events before have named it; what they do not name is told all the same, for the history hides nothing.
 */
@Component
class Sentences {
    private final Phrases phrases;
    private final ClientSentences clients;
    private final EpisodeSentences episodes;
    private final FindingSentences findings;
    private final PlanSentences plans;
    private final VisitSentences visits;
    private final OutcomeSentences outcomes;
    private final PracticeSentences practices;
    private final GoalSentences goals;
    private final CorrectionSentences corrections;
    private final RequestSentences requests;

    Sentences(Texts texts) {
        phrases = new Phrases(texts);
        clients = new ClientSentences(phrases);
        goals = new GoalSentences(phrases);
        episodes = new EpisodeSentences(phrases, goals);
        findings = new FindingSentences(phrases);
        plans = new PlanSentences(phrases);
        visits = new VisitSentences(phrases);
        outcomes = new OutcomeSentences(phrases);
        practices = new PracticeSentences(phrases);
        corrections = new CorrectionSentences(phrases);
        requests = new RequestSentences(phrases);
    }

    String of(ClinicalEvent event, Subjects subjects) {
        return switch (event) {
            case ClientEvent e -> clients.of(e, subjects);
            case EpisodeEvent e -> episodes.of(e, subjects);
            case FindingEvent e -> findings.of(e, subjects);
            case PlanEvent e -> plans.of(e);
            case VisitEvent e -> visits.of(e, subjects);
            case OutcomeEvent e -> outcomes.of(e);
            case HomePracticeEvent e -> practices.of(e, subjects);
            case GoalEvent e -> goals.of(e, subjects);
            case ReportEvent e -> goals.of(e, subjects);
            case CorrectionEvent e -> corrections.of(e, subjects);
            case AmendmentRequestEvent e -> requests.of(e);
            case RecordKeepingEvent e -> requests.of(e);
        };
    }

    /** A sentence about an entry does not name the day on which it happened. */
    String happenedOn(LocalDate day) {
        return phrases.text("other-day", phrases.day(day));
    }
}
