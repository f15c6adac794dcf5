package care.anamnesis.events;

/** The unit in which a frequency or a dose repeats. */
public enum PeriodUnit {
    DAY,
    WEEK,
    MONTH
}
