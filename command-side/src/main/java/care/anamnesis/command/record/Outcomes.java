package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.OutcomeCommands.RecordClientReport;
import care.anamnesis.command.OutcomeCommands.RecordOutcomeMeasure;
import care.anamnesis.events.OutcomeEvent;
import care.anamnesis.events.OutcomeEvent.ClientReportRecorded;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import org.axonframework.commandhandling.CommandHandler;

/** Measurements and the client's reports. */
final class Outcomes {
    private final Episodes episodes;

    Outcomes(Episodes episodes) {
        this.episodes = episodes;
    }

    @CommandHandler
    void handle(RecordOutcomeMeasure command) {
        var episode = episodes.inCareOn(command.episodeId(), command.measuredOn());
        episode.requireNotBeforeOpening(command.measuredOn());
        apply(new OutcomeMeasured(
                command.clientId(),
                episode.id(),
                command.instrument(),
                command.score(),
                command.measuredOn(),
                command.note()));
    }

    @CommandHandler
    void handle(RecordClientReport command) {
        var episode = episodes.inCareOn(command.episodeId(), command.reportedOn());
        episode.requireNotBeforeOpening(command.reportedOn());
        apply(new ClientReportRecorded(command.clientId(), episode.id(), command.statement(), command.reportedOn()));
    }

    void on(OutcomeEvent event) {
        switch (event) {
            case OutcomeMeasured e -> episodes.seen(e);
            case ClientReportRecorded _ -> {} // no rule depends on what the client said
        }
    }
}
