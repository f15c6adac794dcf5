package care.anamnesis.eventlog;

/** An event at its place. A log that was rolled back lacks it; a log with another history has another event there. */
public record Mark(long position, String eventId) {
    static final Mark NONE = new Mark(0, "");

    boolean isBeyond(Mark other) {
        return position > other.position;
    }
}
