package care.anamnesis.events;

/** Whether a change is as large as the smallest one known to matter. */
public enum ChangeImportance {
    AT_LEAST_MINIMAL,
    LESS_THAN_MINIMAL,
    /** The catalogue has no published value for the instrument. */
    NOT_KNOWN
}
