package care.anamnesis.command.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The choices that the rules of a record leave for a command that is being put together. The rules decide by the same
 * values. An id that the record does not know is refused as in a command.
 */
public final class Offered {
    private final Episodes episodes;
    private final Goals goals;
    private final AmendmentRequests requests;
    private final Corrections corrections;
    private final History history;

    Offered(Episodes episodes, Goals goals, AmendmentRequests requests, Corrections corrections, History history) {
        this.episodes = episodes;
        this.goals = goals;
        this.requests = requests;
        this.corrections = corrections;
        this.history = history;
    }

    /** The first day on which the client can be discharged from an episode of care; every later one is as good. */
    public LocalDate firstDayOfDischarge(UUID episodeId) {
        var lastSeen = episodes.known(episodeId).lastSeenOn();
        return Spans.lastDayInCare(history.current().ofEpisode(episodeId))
                .filter(day -> day.isAfter(lastSeen))
                .orElse(lastSeen);
    }

    /** The goals of an episode of care that a progress report of some day assesses, in no order. */
    public List<GoalInReports> goalsInReports(UUID episodeId) {
        return goals.inReports(episodes.known(episodeId)).stream()
                .filter(GoalInReports::isEverDue)
                .toList();
    }

    public Extension extension(UUID requestId) {
        return requests.known(requestId).extension();
    }

    /** The names of the fields that an amendment of this version of the record may change. */
    public Set<String> changeable(long version) {
        return corrections.changeable(version);
    }
}
