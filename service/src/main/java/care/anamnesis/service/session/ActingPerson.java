package care.anamnesis.service.session;

import care.anamnesis.events.Role;
import java.io.Serializable;
import java.util.UUID;

/**
 * Who has signed in and the role in which she acts, as the session keeps it: nothing that may change meanwhile.
 *
 * @param key names the passkey or account with which the session began, and with which it ends
 */
public record ActingPerson(UUID id, Role role, UUID key) implements Serializable {
    @Override
    public String toString() {
        return id.toString();
    }
}
