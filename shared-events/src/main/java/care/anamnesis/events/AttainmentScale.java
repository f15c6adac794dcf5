package care.anamnesis.events;

/** What each level of goal attainment looks like for this client, from −2 (much less than expected) to +2. */
public record AttainmentScale(
        @Prose(max = 1000) String muchLess,
        @Prose(max = 1000) String less,
        @Prose(max = 1000) String expected,
        @Prose(max = 1000) String more,
        @Prose(max = 1000) String muchMore) {}
