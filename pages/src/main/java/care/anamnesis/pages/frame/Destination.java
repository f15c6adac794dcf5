package care.anamnesis.pages.frame;

import care.anamnesis.events.Role;
import java.util.List;

/** The destinations of the navigation, and their roles. */
public enum Destination {
    CLIENTS("/clients"),
    DASHBOARD("/dashboard"),
    AUDIT("/audit"),
    PEOPLE("/people"),
    OPERATIONS("/operations");

    private final String path;

    Destination(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** In the order of the navigation; the first one is the role's page after signing in. */
    static List<Destination> of(Role role) {
        return switch (role) {
            case THERAPIST -> List.of(CLIENTS);
            case SUPERVISOR -> List.of(CLIENTS, DASHBOARD, PEOPLE, OPERATIONS);
            case AUDITOR -> List.of(CLIENTS, AUDIT, PEOPLE, OPERATIONS);
            case PRIVACY_OFFICER -> List.of(AUDIT, CLIENTS, PEOPLE);
            case MANAGER -> List.of(DASHBOARD, OPERATIONS);
        };
    }
}
