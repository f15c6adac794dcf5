package care.anamnesis.events;

/** What a therapist is for a client; one is primary at a time. */
public enum CareResponsibility {
    PRIMARY,
    CO_TREATING,
    SUPERVISING;

    /** Whether people in this role take it on. */
    boolean isTakenBy(Role role) {
        return switch (this) {
            case PRIMARY, CO_TREATING -> role == Role.THERAPIST || role == Role.SUPERVISOR;
            case SUPERVISING -> role == Role.SUPERVISOR;
        };
    }
}
