package care.anamnesis.eventlog;

/** The key stands for another request of the same person. Nothing was added. */
public class IdempotencyKeyReused extends RuntimeException {
    IdempotencyKeyReused(CommandKey key) {
        super("Key " + key.idempotencyKey() + " of " + key.actorId() + " was used for another request");
    }
}
