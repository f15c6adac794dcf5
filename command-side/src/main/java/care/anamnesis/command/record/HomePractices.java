package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.HomePracticeCommands.AssignHomePractice;
import care.anamnesis.command.HomePracticeCommands.DiscontinueHomePractice;
import care.anamnesis.command.HomePracticeCommands.LogHomePractice;
import care.anamnesis.command.HomePracticeCommands.ReviseHomePractice;
import care.anamnesis.events.HomePracticeEvent;
import care.anamnesis.events.HomePracticeEvent.HomePracticeAssigned;
import care.anamnesis.events.HomePracticeEvent.HomePracticeDiscontinued;
import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.events.HomePracticeEvent.HomePracticeRevised;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;

/** What the client practises at home. */
final class HomePractices {
    private final Episodes episodes;
    private final Entries<HomePracticeAssigned> entries = new Entries<>("practiceId");

    HomePractices(Episodes episodes) {
        this.episodes = episodes;
    }

    @CommandHandler
    void handle(AssignHomePractice command) {
        var episode = episodes.inCareOn(command.episodeId(), command.assignedOn());
        episode.requireNotBeforeOpening(command.assignedOn());
        entries.create(
                command.practiceId(),
                new HomePracticeAssigned(
                        command.clientId(),
                        episode.id(),
                        command.practiceId(),
                        command.kind(),
                        command.instructions(),
                        Entries.orEmpty(command.targets()),
                        command.dose(),
                        command.assignedOn()));
    }

    @CommandHandler
    void handle(ReviseHomePractice command) {
        var practice = entries.activeOn(command.practiceId(), command.revisedOn());
        episodes.inCareOn(practice.episodeId(), command.revisedOn()).requireNotBeforeOpening(command.revisedOn());
        apply(new HomePracticeRevised(
                command.clientId(),
                practice.episodeId(),
                practice.practiceId(),
                command.instructions(),
                Entries.orEmpty(command.targets()),
                command.dose(),
                command.reason(),
                command.revisedOn()));
    }

    @CommandHandler
    void handle(DiscontinueHomePractice command) {
        var practice = entries.active(command.practiceId());
        episodes.inCareOn(practice.episodeId(), command.discontinuedOn())
                .requireNotBeforeOpening(command.discontinuedOn());
        apply(new HomePracticeDiscontinued(
                command.clientId(),
                practice.episodeId(),
                practice.practiceId(),
                command.reason(),
                command.discontinuedOn()));
    }

    @CommandHandler
    void handle(LogHomePractice command) {
        var practice = entries.known(command.practiceId());
        episodes.inCareOn(practice.episodeId(), command.practicedOn()).requireNotBeforeOpening(command.practicedOn());
        apply(new HomePracticeLogged(
                command.clientId(),
                practice.episodeId(),
                practice.practiceId(),
                command.practicedOn(),
                command.done(),
                command.times(),
                command.minutes(),
                command.note()));
    }

    void on(HomePracticeEvent event) {
        switch (event) {
            case HomePracticeAssigned e -> entries.created(e.practiceId(), e);
            case HomePracticeRevised _ -> {} // no rule depends on the content of a practice
            case HomePracticeDiscontinued e -> entries.closed(e.practiceId(), e.discontinuedOn());
            case HomePracticeLogged _ -> {} // a practice may be logged any number of times
        }
    }

    void requireActive(Episode episode, List<UUID> practiceIds) {
        entries.requireOf(episode, practiceIds);
        practiceIds.forEach(entries::active);
    }
}
