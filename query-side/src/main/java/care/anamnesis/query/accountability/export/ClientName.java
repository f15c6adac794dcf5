package care.anamnesis.query.accountability.export;

import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.query.record.RecordedEvent;
import java.time.LocalDate;
import java.util.List;

/** Who the client is, as the record says now. */
record ClientName(String name, LocalDate dateOfBirth) {

    /** @param current a whole record as it reads after its corrections */
    static ClientName of(List<RecordedEvent> current) {
        ClientName name = null;
        for (var recorded : current) {
            if (recorded.event() instanceof ClientRegistered e) {
                name = new ClientName(e.name(), e.dateOfBirth());
            } else if (recorded.event() instanceof ClientDetailsCorrected e) {
                name = new ClientName(e.name(), e.dateOfBirth());
            }
        }
        if (name == null) {
            throw new IllegalStateException("The record begins with no registration");
        }
        return name;
    }
}
