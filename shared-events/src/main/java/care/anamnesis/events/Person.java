package care.anamnesis.events;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the practice.
 *
 * @param name as it is shown, and as it appears under notes
 * @param credentials that the person signs with; absent for a person who signs nothing
 * @param supervisor the id of the person who cosigns what this one signs; absent for a person without supervision
 */
public record Person(
        String id,
        String name,
        Role role,
        @Nullable String credentials,
        @Nullable String supervisor) {

    public boolean supervises() {
        return takes(CareResponsibility.SUPERVISING);
    }

    /** Whether the person may have this responsibility for a client. */
    public boolean takes(CareResponsibility responsibility) {
        return responsibility.isTakenBy(role);
    }
}
