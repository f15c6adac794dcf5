package care.anamnesis.events;

/** Whether a planned visit took place. */
public enum Attendance {
    ATTENDED,
    CANCELLED,
    NO_SHOW
}
