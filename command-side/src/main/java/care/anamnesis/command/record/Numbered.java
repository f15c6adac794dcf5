package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent;
import java.time.LocalDate;

/** An entry that counts, as it reads, with the version at which it stands in the record. */
record Numbered(long version, ClinicalEvent event) {
    LocalDate day() {
        return event.occurredOn();
    }
}
