package care.anamnesis.eventlog;

/**
 * The server that the log is on, and how often that has changed.
 *
 * @param number goes up with each change, and with each loss that somebody has accepted
 */
record Lineage(int number, Server server) {
    static final Lineage NONE = new Lineage(0, new Server("", 0));

    /**
     * A cluster of PostgreSQL and the timeline on which it writes.
     *
     * @param timeline 0 while it is a standby, which writes on none
     */
    record Server(String system, int timeline) {
        boolean writes() {
            return timeline > 0;
        }
    }
}
