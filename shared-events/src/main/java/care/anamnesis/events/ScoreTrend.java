package care.anamnesis.events;

/** How a score compares with an earlier one, for the client. */
public enum ScoreTrend {
    BETTER,
    /** A different score, but by less than the smallest change known to matter. */
    LITTLE_CHANGED,
    SAME,
    WORSE
}
