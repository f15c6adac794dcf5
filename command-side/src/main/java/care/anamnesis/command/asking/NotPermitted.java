package care.anamnesis.command.asking;

/** The person is known but may not do this. */
public final class NotPermitted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotPermitted(String sentence) {
        super(sentence, null, false, false);
    }
}
