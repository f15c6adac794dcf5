package care.anamnesis.eventlog;

/** An event of which only its place is known so far. Whoever reads it does the work, and meets the failure if it has one. */
public interface UnreadEvent {
    String streamId();

    long version();

    long position();

    StoredType type();

    /** @throws RuntimeException if what is stored cannot be read as an event of its type */
    StoredEvent read();
}
