package care.anamnesis.eventlog;

/** The log's answer to an append; the first position is valid only if it was accepted. */
record Judgement(Outcome outcome, long firstPosition) {

    enum Outcome {
        ACCEPTED,
        STALE,
        ANSWERED,
        REUSED
    }
}
