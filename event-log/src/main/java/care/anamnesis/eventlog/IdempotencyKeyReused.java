package care.anamnesis.eventlog;

/** The same person has used the key for another request. Nothing was added. */
public class IdempotencyKeyReused extends RuntimeException {
    IdempotencyKeyReused(CommandKey key) {
        super("Key " + key.idempotencyKey() + " of " + key.actorId() + " was used for another request");
    }
}
