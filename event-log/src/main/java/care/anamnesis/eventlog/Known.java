package care.anamnesis.eventlog;

/** What a node knows about the log: the lineage at its last check, and the last event that it has seen. */
record Known(Lineage lineage, Mark seen) {
    static final Known NOTHING = new Known(Lineage.NONE, Mark.NONE);

    Known andSeen(Mark mark) {
        return mark.isBeyond(seen) ? new Known(lineage, mark) : this;
    }
}
