package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.RecordKeepingCommands.PlaceLegalHold;
import care.anamnesis.command.RecordKeepingCommands.ReleaseLegalHold;
import care.anamnesis.events.RecordKeepingEvent;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldPlaced;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldReleased;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;

/** The holds that keep the record from being erased (R41); several may stand at once, each until it is released. */
final class LegalHolds {
    private final Entries<LegalHoldPlaced> entries = new Entries<>("holdId");
    private final Map<UUID, LegalHoldReleased> released = new HashMap<>();

    @CommandHandler
    void handle(PlaceLegalHold command) {
        entries.create(
                command.holdId(),
                new LegalHoldPlaced(
                        command.clientId(),
                        command.holdId(),
                        command.reason(),
                        command.authority(),
                        command.placedOn()));
    }

    @CommandHandler
    void handle(ReleaseLegalHold command) {
        var release =
                new LegalHoldReleased(command.clientId(), command.holdId(), command.reason(), command.releasedOn());
        if (release.equals(released.get(command.holdId()))) {
            return; // a retry of a release that already succeeded
        }
        var hold = entries.active(command.holdId());
        if (command.releasedOn().isBefore(hold.placedOn())) {
            throw new RuleViolation("A legal hold cannot be released before the day it was placed.");
        }
        apply(release);
    }

    void on(RecordKeepingEvent event) {
        switch (event) {
            case LegalHoldPlaced e -> entries.created(e.holdId(), e);
            case LegalHoldReleased e -> {
                entries.closed(e.holdId(), e.releasedOn());
                released.put(e.holdId(), e);
            }
        }
    }
}
