package care.anamnesis.command;

import care.anamnesis.events.CorrectionEvent.EntryAmended;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.Prose;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** What names an earlier entry of the same record to correct it. */
public interface CorrectionCommands {
    /** {@code entry} is the version at which the entry stands in the record; {@code changes} are its fields as they should read. */
    @Writes(EntryAmended.class)
    record AmendEntry(
            UUID clientId,
            @Min(1) long entry,
            ObjectNode changes,
            @Prose String reason,
            @DatedBy @Happened LocalDate amendedOn)
            implements ClinicalCommand {}

    @Writes(EntryMarkedEnteredInError.class)
    record MarkEnteredInError(
            UUID clientId,
            @Min(1) long entry,
            @Prose String reason,
            @DatedBy @Happened LocalDate markedOn) implements ClinicalCommand {}
}
