package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.EpisodeCommands.OpenEpisode;
import care.anamnesis.command.EpisodeCommands.PauseCare;
import care.anamnesis.command.EpisodeCommands.ReopenEpisode;
import care.anamnesis.command.EpisodeCommands.ResumeCare;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.EpisodeEvent;
import care.anamnesis.events.EpisodeEvent.CarePaused;
import care.anamnesis.events.EpisodeEvent.CareResumed;
import care.anamnesis.events.EpisodeEvent.ClientDischarged;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** The episodes of care of the record, of which several may be open at once. */
final class Episodes {
    private final Map<UUID, Episode> episodes = new LinkedHashMap<>();
    private final Entries<EpisodeOpened> entries = new Entries<>("episodeId");

    @CommandHandler
    void handle(OpenEpisode command) {
        entries.create(
                command.episodeId(),
                new EpisodeOpened(
                        command.clientId(),
                        command.episodeId(),
                        command.presentingComplaint(),
                        command.statedGoal(),
                        command.openedOn()));
    }

    @CommandHandler
    void handle(ReopenEpisode command) {
        entries.known(command.episodeId());
        of(command.episodeId()).requireDischargedBy(command.reopenedOn());
        apply(new EpisodeReopened(command.clientId(), command.episodeId(), command.reason(), command.reopenedOn()));
    }

    @CommandHandler
    void handle(PauseCare command) {
        var episode = inCareOn(command.episodeId(), command.pausedOn());
        episode.requireCanBePausedOn(command.pausedOn());
        apply(new CarePaused(
                command.clientId(),
                episode.id(),
                command.pauseReason(),
                command.note(),
                command.expectedReturnOn(),
                command.pausedOn()));
    }

    @CommandHandler
    void handle(ResumeCare command) {
        var episode = inCareOn(command.episodeId(), command.resumedOn());
        episode.requireCanBeResumedOn(command.resumedOn());
        apply(new CareResumed(command.clientId(), episode.id(), command.note(), command.resumedOn()));
    }

    void on(EpisodeEvent event) {
        switch (event) {
            case EpisodeOpened e -> {
                entries.created(e.episodeId(), e);
                episodes.put(e.episodeId(), new Episode(e));
            }
            case ClientDischarged e -> change(e.episodeId(), episode -> episode.discharged(e.dischargedOn()));
            case EpisodeReopened e -> change(e.episodeId(), episode -> episode.reopened(e.reopenedOn()));
            case CarePaused e -> change(e.episodeId(), episode -> episode.paused(e.pausedOn()));
            case CareResumed e -> change(e.episodeId(), episode -> episode.resumed(e.resumedOn()));
        }
    }

    /** A visit, a finding or a measure: a day on which the client was seen in this episode. */
    void seen(ClinicalEvent event) {
        change(event.episodeId(), episode -> episode.seenOn(event.occurredOn()));
    }

    /**
     * The open episode with this id, or without an id the only open one.
     *
     * @throws UnknownEntry if the record has no episode with this id
     * @throws RuleViolation if that episode is closed, none is open, or it is not clear which one is meant
     */
    Episode open(@Nullable UUID id) {
        if (id != null) {
            entries.known(id);
            var episode = of(id);
            if (!episode.isOpen()) {
                throw new RuleViolation("The client has been discharged from this episode of care.");
            }
            return episode;
        }
        var open = episodes.values().stream().filter(Episode::isOpen).toList();
        if (open.size() == 1) {
            return open.getFirst();
        }
        if (open.size() > 1) {
            throw new RuleViolation("Several episodes of care are open: name one in episodeId.");
        }
        if (episodes.isEmpty()) {
            throw new RuleViolation("No episode of care has been opened for this client.");
        }
        throw new RuleViolation("The client has been discharged: no episode of care is open.");
    }

    /**
     * The episode with this id in which the client was in care on a day, or without an id the only one. What happened
     * before a discharge may be written after it (R39), without reopening.
     *
     * @throws UnknownEntry if the record has no episode with this id
     * @throws RuleViolation if the client had been discharged by that day, or it is not clear which episode is meant
     */
    Episode inCareOn(@Nullable UUID id, LocalDate day) {
        if (id != null) {
            entries.known(id);
            return of(id).wasInCareOn(day) ? of(id) : open(id);
        }
        var then = episodes.values().stream()
                .filter(episode -> !episode.isOpen() && episode.spans(day))
                .toList();
        if (then.isEmpty() || episodes.values().stream().anyMatch(Episode::isOpen)) {
            return open(null);
        }
        if (then.size() > 1) {
            throw new RuleViolation("Several episodes of care were open on that day: name one in episodeId.");
        }
        return then.getFirst();
    }

    /** @throws UnknownEntry if the record has no episode with this id */
    Episode known(UUID id) {
        entries.known(id);
        return of(id);
    }

    private void change(@Nullable UUID id, UnaryOperator<Episode> change) {
        var episode = of(id);
        episodes.put(episode.id(), change.apply(episode));
    }

    private Episode of(@Nullable UUID id) {
        var episode = episodes.get(id);
        if (episode == null) {
            throw new IllegalStateException("The record refers to an episode of care that was never opened");
        }
        return episode;
    }
}
