package care.anamnesis.eventlog;

/** An event of which only the place is known so far. It is deserialised when read, and only then may fail. */
public interface UnreadEvent {
    String streamId();

    long version();

    long position();

    StoredType type();

    /** @throws RuntimeException if what is stored cannot be read as an event of its type */
    StoredEvent read();
}
