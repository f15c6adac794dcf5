package care.anamnesis.command.intake;

/** A request with the same key is running; its answer is not known yet. */
final class StillRunning extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StillRunning() {
        super("A request with this Idempotency-Key is still running.", null, false, false);
    }
}
