package care.anamnesis.events;

/** Whether a person works in the practice. */
public enum PersonStanding {
    /** Has not accepted the invitation yet. */
    INVITED,
    ACTIVE,
    /** Has left. */
    DEACTIVATED
}
