package care.anamnesis.query.practice.caseload;

/** How far a client's current episode has come. */
public enum Stage {
    REGISTERED,
    EVALUATION,
    TREATMENT,
    /** The client comes less often than before. */
    TAPERING,
    ON_HOLD,
    DISCHARGED
}
