package care.anamnesis.standalone.practice;

import static care.anamnesis.standalone.practice.Distributions.DAYS_TO_NOTICE;

import java.util.Map;

/** Mistakes that are corrected when somebody notices them. */
final class Mistakes {
    private Mistakes() {}

    /** @param version of the mistaken entry */
    static void amendSoon(Episode episode, int version, Map<String, Object> changes, String why) {
        episode.journey().inDays(episode.dice().draw(DAYS_TO_NOTICE), () -> amend(episode, version, changes, why));
    }

    static void amend(Episode episode, int version, Map<String, Object> changes, String why) {
        episode.send(
                "amend-entry",
                "entry",
                version,
                "changes",
                changes,
                "reason",
                episode.say(why),
                "amendedOn",
                episode.today());
    }

    static void markAsErrorSoon(Episode episode, int version, String why) {
        episode.journey().inDays(episode.dice().draw(DAYS_TO_NOTICE), () -> markAsError(episode, version, why));
    }

    static void markAsError(Episode episode, int version, String why) {
        episode.send(
                "mark-entered-in-error", "entry", version, "reason", episode.say(why), "markedOn", episode.today());
    }
}
