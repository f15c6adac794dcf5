package care.anamnesis.command.record;

/** The record has changed since the version that the caller decided on. */
public final class StaleRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleRecord() {
        super("The record has changed since the version named in If-Match.", null, false, false);
    }
}
