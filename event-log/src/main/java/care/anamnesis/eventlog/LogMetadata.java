package care.anamnesis.eventlog;

/**
 * Metadata that the log itself reads, from the first event of an append. The key and the hash are stored beside the
 * events and not in them; a key needs an actor and a hash.
 */
public final class LogMetadata {
    public static final String ACTOR_ID = "actorId";
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";
    public static final String REQUEST_HASH = "requestHash";

    private LogMetadata() {}
}
