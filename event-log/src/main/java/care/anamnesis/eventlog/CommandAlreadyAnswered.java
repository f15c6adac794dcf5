package care.anamnesis.eventlog;

/** The same request of the same person was stored before; its answer is {@link EventLog#answered}. Nothing was added. */
public class CommandAlreadyAnswered extends RuntimeException {
    CommandAlreadyAnswered(CommandKey key) {
        super("This request was answered before: key " + key.idempotencyKey() + " of " + key.actorId());
    }
}
