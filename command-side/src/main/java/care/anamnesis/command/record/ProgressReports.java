package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.ReportCommands.RecordProgressReport;
import care.anamnesis.events.People;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.ReportEvent;
import care.anamnesis.events.ReportEvent.ProgressReportRecorded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** The reports that are due at set intervals, each signed as it is recorded. */
final class ProgressReports {
    private final Episodes episodes;
    private final Goals goals;
    private final Entries<ProgressReportRecorded> entries = new Entries<>("reportId");

    ProgressReports(Episodes episodes, Goals goals) {
        this.episodes = episodes;
        this.goals = goals;
    }

    @CommandHandler
    void handle(
            RecordProgressReport command,
            @MetaDataValue(value = Provenance.ACTOR_ID, required = true) String actorId,
            @MetaDataValue(value = ClientRecord.PEOPLE, required = true) People people) {
        var episode = episodes.inCareOn(command.episodeId(), command.reportedOn());
        var report = new ProgressReportRecorded(
                command.clientId(),
                episode.id(),
                command.reportId(),
                command.goals(),
                command.planForContinuing(),
                command.changes(),
                Colleague.signature(people, actorId),
                command.reportedOn());
        if (entries.holds(command.reportId(), report)) {
            return;
        }
        episode.requireNotBeforeOpening(command.reportedOn());
        goals.requireProgressReport(episode, command.reportedOn(), command.goals());
        apply(report);
    }

    void on(ReportEvent event) {
        switch (event) {
            case ProgressReportRecorded e -> {
                entries.created(e.reportId(), e);
                goals.on(e);
            }
        }
    }
}
