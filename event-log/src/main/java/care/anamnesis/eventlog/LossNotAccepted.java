package care.anamnesis.eventlog;

/** A loss can only be accepted while the log is in doubt, and only for the end that the person was shown. */
public final class LossNotAccepted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LossNotAccepted(String message) {
        super(message);
    }
}
