package care.anamnesis.command;

import care.anamnesis.events.Line;
import care.anamnesis.events.Prose;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldPlaced;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldReleased;
import java.time.LocalDate;
import java.util.UUID;

/** How long the record is kept. */
public interface RecordKeepingCommands {
    @Writes(LegalHoldPlaced.class)
    record PlaceLegalHold(
            UUID clientId,
            @NewId UUID holdId,
            @Prose String reason,
            @Line String authority,
            @DatedBy @Happened LocalDate placedOn)
            implements ClinicalCommand {}

    @Writes(LegalHoldReleased.class)
    record ReleaseLegalHold(
            UUID clientId,
            UUID holdId,
            @Prose String reason,
            @DatedBy @Happened LocalDate releasedOn) implements ClinicalCommand {}
}
