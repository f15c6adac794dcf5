package care.anamnesis.service.passkey;

import care.anamnesis.events.Role;
import java.io.Serializable;
import java.util.UUID;

/**
 * Who has signed in and the role in which she acts, as the session keeps it: nothing that may change meanwhile.
 *
 * @param passkey with which the session began; it ends with the passkey
 */
record ActingPerson(UUID id, Role role, UUID passkey) implements Serializable {
    @Override
    public String toString() {
        return id.toString();
    }
}
