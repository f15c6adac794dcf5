package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.key;
import static care.anamnesis.query.lookback.history.Phrases.sentences;

import care.anamnesis.events.EpisodeEvent;
import care.anamnesis.events.EpisodeEvent.CarePaused;
import care.anamnesis.events.EpisodeEvent.CareResumed;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import care.anamnesis.events.HomePracticeEvent.HomePracticeAssigned;

/** How an episode of care begins, ends and goes on after all. */
record EpisodeSentences(Phrases say, GoalSentences goals) {

    String of(EpisodeEvent event, Subjects subjects) {
        return switch (event) {
            case EpisodeOpened e -> say.told(e, say.quoted(e.presentingComplaint()), say.quoted(e.statedGoal()));
            case ClientDischarged e ->
                sentences(
                        say.text(key(e, e.disposition()), say.words(e.dischargeReason()), say.quoted(e.summary())),
                        say.spoken("ClientDischarged.report", e.clientReport()),
                        goals.assessed(e.goals(), subjects),
                        continued(e, subjects));
            case CarePaused e -> paused(e);
            case CareResumed e -> sentences(say.told(e, say.day(e.resumedOn())), say.noted(e.note()));
            case EpisodeReopened e -> sentences(say.told(e), say.because(e.reason()));
        };
    }

    private String paused(CarePaused e) {
        var back = e.expectedReturnOn();
        return sentences(
                say.told(e, say.day(e.pausedOn()), say.words(e.pauseReason())),
                say.noted(e.note()),
                back == null ? "" : say.text("CarePaused.expected", say.day(back)));
    }

    private String continued(ClientDischarged e, Subjects subjects) {
        if (e.continuedPractices().isEmpty()) {
            return "";
        }
        var unnamed = say.text("unnamed.continued");
        var practices = e.continuedPractices().stream()
                .map(id -> subjects.nameOf(HomePracticeAssigned.class, id, unnamed))
                .toList();
        return say.text("ClientDischarged.continued", say.list(practices));
    }
}
