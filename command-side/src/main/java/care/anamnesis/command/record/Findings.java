package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.FindingCommands.ReassessFinding;
import care.anamnesis.command.FindingCommands.RecordFinding;
import care.anamnesis.command.FindingCommands.ResolveFinding;
import care.anamnesis.events.FindingEvent;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingEvent.FindingRecorded;
import care.anamnesis.events.FindingEvent.FindingResolved;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;

/** The findings of the record and how each developed. */
final class Findings {
    private final Episodes episodes;
    private final Entries<FindingRecorded> entries = new Entries<>("findingId");

    Findings(Episodes episodes) {
        this.episodes = episodes;
    }

    @CommandHandler
    void handle(RecordFinding command) {
        var episode = episodes.inCareOn(command.episodeId(), command.observedOn());
        episode.requireNotBeforeOpening(command.observedOn());
        entries.create(
                command.findingId(),
                new FindingRecorded(
                        command.clientId(),
                        episode.id(),
                        command.findingId(),
                        command.structure(),
                        command.side(),
                        command.part(),
                        command.tissue(),
                        command.quality(),
                        command.severity(),
                        command.observedOn(),
                        command.note()));
    }

    @CommandHandler
    void handle(ReassessFinding command) {
        var finding = entries.activeOn(command.findingId(), command.observedOn());
        episodes.inCareOn(finding.episodeId(), command.observedOn());
        requireNotBefore(finding, command.observedOn());
        apply(new FindingReassessed(
                command.clientId(),
                finding.episodeId(),
                finding.findingId(),
                command.change(),
                command.severity(),
                command.observedOn(),
                command.note()));
    }

    @CommandHandler
    void handle(ResolveFinding command) {
        var finding = entries.active(command.findingId());
        episodes.inCareOn(finding.episodeId(), command.resolvedOn());
        requireNotBefore(finding, command.resolvedOn());
        apply(new FindingResolved(
                command.clientId(), finding.episodeId(), finding.findingId(), command.resolvedOn(), command.note()));
    }

    void on(FindingEvent event) {
        switch (event) {
            case FindingRecorded e -> entries.created(e.findingId(), e);
            case FindingReassessed _ -> {} // a finding may be reassessed any number of times
            case FindingResolved e -> entries.closed(e.findingId(), e.resolvedOn());
        }
        episodes.seen(event);
    }

    private static void requireNotBefore(FindingRecorded finding, LocalDate day) {
        if (day.isBefore(finding.observedOn())) {
            throw new RuleViolation("A finding cannot be reassessed or resolved before the day it was first observed.");
        }
    }
}
