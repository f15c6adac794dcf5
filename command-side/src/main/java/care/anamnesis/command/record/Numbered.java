package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent;
import java.time.LocalDate;

/** An entry that counts, in its present form, with its version in the record. */
record Numbered(long version, ClinicalEvent event) {
    LocalDate day() {
        return event.occurredOn();
    }
}
