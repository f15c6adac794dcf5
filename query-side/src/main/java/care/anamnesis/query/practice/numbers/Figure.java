package care.anamnesis.query.practice.numbers;

/** The numbers of the practice. */
enum Figure {
    /** Episodes of care that are open now. */
    OPEN,
    /** Visits that the plans ask for, by the day from which on they are to happen. */
    PLANNED,
    HELD,
    CANCELLED,
    NO_SHOW,
    /** Documents that should have been written, signed or answered by now. */
    OVERDUE,
    DISCHARGED,
    /** Discharges with a score of pain at the beginning and another one at the end. */
    PAIN,
    /** Clients with a home practice in force. */
    PRACTICE;

    /** Whether it counts the present state, independent of the period. */
    public boolean isOfNow() {
        return this == OPEN || this == OVERDUE;
    }

    public boolean isOfVisits() {
        return this == PLANNED || this == HELD || this == CANCELLED || this == NO_SHOW;
    }
}
