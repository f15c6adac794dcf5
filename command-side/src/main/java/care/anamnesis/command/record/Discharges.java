package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.EpisodeCommands.DischargeClient;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import org.axonframework.commandhandling.CommandHandler;

/** The end of an episode of care, and its note. */
final class Discharges {
    private final Episodes episodes;
    private final Goals goals;
    private final HomePractices homePractices;

    Discharges(Episodes episodes, Goals goals, HomePractices homePractices) {
        this.episodes = episodes;
        this.goals = goals;
        this.homePractices = homePractices;
    }

    @CommandHandler
    void handle(DischargeClient command) {
        var episode = episodes.open(command.episodeId());
        var assessments = Entries.orEmpty(command.goals());
        var continuedPractices = Entries.orEmpty(command.continuedPractices());
        episode.requireNothingSeenAfter(command.dischargedOn());
        goals.requireDischargeNote(episode, command.dischargedOn(), assessments);
        homePractices.requireActive(episode, continuedPractices);
        apply(new ClientDischarged(
                command.clientId(),
                episode.id(),
                command.dischargedOn(),
                command.reason(),
                command.disposition(),
                command.summary(),
                command.clientReport(),
                assessments,
                continuedPractices));
    }
}
