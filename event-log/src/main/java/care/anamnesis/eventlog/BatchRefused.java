package care.anamnesis.eventlog;

/** Nothing of the batch was stored, because of one of its requests. */
class BatchRefused extends RuntimeException {
    BatchRefused(Throwable cause) {
        super("The database refused an event", cause);
    }
}
