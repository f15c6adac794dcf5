package care.anamnesis.events;

import java.util.Set;

/** What a therapist is for a client; one is primary at a time. */
public enum CareResponsibility {
    PRIMARY(Set.of(Role.THERAPIST, Role.SUPERVISOR)),
    CO_TREATING(Set.of(Role.THERAPIST, Role.SUPERVISOR)),
    SUPERVISING(Set.of(Role.SUPERVISOR));

    private final Set<Role> roles;

    CareResponsibility(Set<Role> roles) {
        this.roles = roles;
    }

    /** In which roles people take it on. */
    Set<Role> roles() {
        return roles;
    }
}
