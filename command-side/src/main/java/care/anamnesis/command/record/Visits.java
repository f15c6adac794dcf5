package care.anamnesis.command.record;

import care.anamnesis.command.ClinicalCommand.RecordVisit;
import care.anamnesis.events.ClinicalEvent.AddendumAdded;
import care.anamnesis.events.ClinicalEvent.VisitCosigned;
import care.anamnesis.events.ClinicalEvent.VisitEvent;
import care.anamnesis.events.ClinicalEvent.VisitRecorded;
import care.anamnesis.events.ClinicalEvent.VisitSigned;
import org.axonframework.commandhandling.CommandHandler;

/** The visits of the record. */
final class Visits {
    private final Episodes episodes;
    private final Entries<VisitRecorded> entries = new Entries<>("visitId");

    Visits(Episodes episodes) {
        this.episodes = episodes;
    }

    @CommandHandler
    void handle(RecordVisit command) {
        var episode = episodes.open(command.episodeId());
        episode.requireNotBeforeOpening(command.visitedOn());
        entries.create(
                command.visitId(),
                new VisitRecorded(
                        command.clientId(),
                        episode.id(),
                        command.visitId(),
                        command.visitedOn(),
                        command.attendance(),
                        Entries.orEmpty(command.interventions()),
                        command.totalMinutes(),
                        command.supervisor(),
                        command.subjective(),
                        command.objective(),
                        command.assessment(),
                        command.plan()));
    }

    void on(VisitEvent event) {
        switch (event) {
            case VisitRecorded e -> entries.created(e.visitId(), e);
            case VisitSigned e -> {}
            case VisitCosigned e -> {}
            case AddendumAdded e -> {}
        }
        episodes.seen(event);
    }
}
