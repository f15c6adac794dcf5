package care.anamnesis.events;

/** The horizon of a goal. */
public enum GoalTerm {
    SHORT_TERM,
    LONG_TERM
}
