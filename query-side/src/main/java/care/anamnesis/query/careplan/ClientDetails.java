package care.anamnesis.query.careplan;

import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.query.record.Entry;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who the client is, as registered or as corrected since; {@code reason} says why it was corrected to this. */
public record ClientDetails(
        String name, LocalDate dateOfBirth, @Nullable String reason, Entry entry) implements Fact {

    static ClientDetails of(ClientRegistered e, Entry entry) {
        return new ClientDetails(e.name(), e.dateOfBirth(), null, entry);
    }

    static ClientDetails of(ClientDetailsCorrected e, Entry entry) {
        return new ClientDetails(e.name(), e.dateOfBirth(), e.reason(), entry);
    }
}
