package care.anamnesis.events;

/** How a score stands against an earlier one, for the client. */
public enum ScoreTrend {
    BETTER,
    SAME,
    WORSE
}
