package care.anamnesis.query.lookback.history;

import static care.anamnesis.query.lookback.history.Phrases.because;
import static care.anamnesis.query.lookback.history.Phrases.list;
import static care.anamnesis.query.lookback.history.Phrases.quoted;
import static care.anamnesis.query.lookback.history.Phrases.words;

import care.anamnesis.events.ClinicalEvent.ClientDischarged;
import care.anamnesis.events.ClinicalEvent.EpisodeEvent;
import care.anamnesis.events.ClinicalEvent.EpisodeOpened;
import care.anamnesis.events.ClinicalEvent.EpisodeReopened;
import care.anamnesis.events.ClinicalEvent.HomePracticeAssigned;
import care.anamnesis.events.Disposition;
import org.jspecify.annotations.Nullable;

/** How an episode of care begins, ends and goes on after all. */
final class EpisodeSentences {
    private EpisodeSentences() {}

    static String of(EpisodeEvent event, Subjects subjects) {
        return switch (event) {
            case EpisodeOpened e ->
                "Opened an episode of care. Presenting complaint: " + quoted(e.presentingComplaint())
                        + " The client’s goal: " + quoted(e.statedGoal());
            case ClientDischarged e -> discharged(e, subjects);
            case EpisodeReopened e -> "Opened the episode of care again." + because(e.reason());
        };
    }

    private static String discharged(ClientDischarged e, Subjects subjects) {
        var report = e.clientReport() == null ? "" : " The client’s report: " + quoted(e.clientReport());
        return "Discharged the client (" + words(e.dischargeReason()) + destination(e.disposition()) + "). Summary: "
                + quoted(e.summary()) + report + GoalSentences.assessed(e.goals(), subjects) + continued(e, subjects);
    }

    private static String destination(@Nullable Disposition disposition) {
        return switch (disposition) {
            case null -> "";
            case HOME_PROGRAMME -> "; home programme";
            case OTHER_PROVIDER -> "; to another provider";
            case HIGHER_LEVEL_OF_CARE -> "; to a higher level of care";
            case SELF_CARE -> "; self-care";
            case UNKNOWN -> "; destination unknown";
        };
    }

    private static String continued(ClientDischarged e, Subjects subjects) {
        if (e.continuedPractices().isEmpty()) {
            return "";
        }
        var practices = e.continuedPractices().stream()
                .map(id -> subjects.nameOf(HomePracticeAssigned.class, id, "a home practice"))
                .toList();
        return " The client goes on with " + list(practices) + ".";
    }
}
