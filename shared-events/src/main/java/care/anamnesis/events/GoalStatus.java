package care.anamnesis.events;

/** How far a goal has come; what is met, not met or dropped is closed. */
public enum GoalStatus {
    IN_PROGRESS,
    PARTLY_MET,
    MET,
    NOT_MET,
    DROPPED;

    public boolean isClosed() {
        return this == MET || this == NOT_MET || this == DROPPED;
    }
}
