package care.anamnesis.eventlog;

/** A loss can only be accepted of a log that is in doubt, and up to the end that the person has been shown. */
public final class LossNotAccepted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LossNotAccepted(String message) {
        super(message);
    }
}
