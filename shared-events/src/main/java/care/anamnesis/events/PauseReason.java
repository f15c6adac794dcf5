package care.anamnesis.events;

/** Why care is paused. */
public enum PauseReason {
    HOLIDAY,
    ILLNESS,
    SURGERY,
    HOSPITAL_STAY,
    /** Work, family, money. */
    PERSONAL,
    /** Somebody who pays has not agreed yet. */
    COVERAGE,
    OTHER
}
