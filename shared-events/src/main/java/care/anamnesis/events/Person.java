package care.anamnesis.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the practice.
 *
 * @param name as it is shown, and as it appears under notes
 * @param roles that the person holds, each act is under one of them; at least one
 * @param credentials that the person signs with; absent for a person who signs nothing
 * @param supervisor the id of the person who cosigns what this one signs; absent for a person without supervision
 */
public record Person(
        String id,
        String name,
        List<Role> roles,
        @Nullable String credentials,
        @Nullable String supervisor) {
    public Person {
        roles = List.copyOf(roles);
    }

    public Person(String id, String name, Role role, @Nullable String credentials, @Nullable String supervisor) {
        this(id, name, List.of(role), credentials, supervisor);
    }

    /** The role under which the person acts unless she chooses another: the first one that she holds. */
    public Role role() {
        return roles.getFirst();
    }

    public boolean holds(Role role) {
        return roles.contains(role);
    }

    public boolean supervises() {
        return takes(CareResponsibility.SUPERVISING);
    }

    /** Whether the person may have this responsibility for a client. */
    public boolean takes(CareResponsibility responsibility) {
        return roles.stream().anyMatch(responsibility::isTakenBy);
    }
}
