package care.anamnesis.query.practice.numbers;

/** What a number of the practice counts. */
enum Figure {
    /** Episodes of care that are open now. */
    OPEN,
    /** Visits that the plans ask for, by the day from which on they are to happen. */
    PLANNED,
    HELD,
    CANCELLED,
    NO_SHOW,
    /** What should have been written, signed or answered by now. */
    OVERDUE,
    DISCHARGED,
    /** Discharges with a score of pain at the beginning and another one at the end. */
    PAIN,
    /** Clients who were to practise at home. */
    PRACTICE;

    /** Whether it counts what is so now, whatever the period. */
    public boolean isOfNow() {
        return this == OPEN || this == OVERDUE;
    }

    public boolean isOfVisits() {
        return this == PLANNED || this == HELD || this == CANCELLED || this == NO_SHOW;
    }
}
