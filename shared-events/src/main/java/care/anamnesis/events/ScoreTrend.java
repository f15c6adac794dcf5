package care.anamnesis.events;

/** How a score stands against an earlier one, for the client. */
public enum ScoreTrend {
    BETTER,
    /** Another score, but by less than the smallest change that is known to matter. */
    LITTLE_CHANGED,
    SAME,
    WORSE
}
