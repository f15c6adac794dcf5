package care.anamnesis.eventlog;

/** What the log says to an append; the first position counts only if it was accepted. */
record Judgement(Outcome outcome, long firstPosition) {

    enum Outcome {
        ACCEPTED,
        STALE,
        ANSWERED,
        REUSED
    }
}
