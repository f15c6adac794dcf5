package care.anamnesis.query.entry;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.Provenance;
import java.time.Instant;

/** An event with all that the log knows about it: its place in the client's record and in the log, when and by whom. */
public record RecordedEvent(
        ClinicalEvent event, long version, long position, Instant recordedAt, Provenance provenance) {}
