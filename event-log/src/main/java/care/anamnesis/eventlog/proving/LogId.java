package care.anamnesis.eventlog.proving;

/**
 * Which log this is.
 *
 * @param ledger for ever, the same in copies
 * @param epoch the lineage that began with the last accepted loss, 0 before any: what was signed before does not hold after
 */
record LogId(String ledger, int epoch) {
    /** The first line of each checkpoint, and the name of the key that signs it. */
    String origin() {
        return "anamnesis/" + ledger + (epoch == 0 ? "" : "/" + epoch);
    }
}
