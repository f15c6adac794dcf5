package care.anamnesis.command.record;

/** The record refuses a command: which clinical rule says so, in a sentence that names no clinical content. */
public final class RuleViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RuleViolation(String sentence) {
        super(sentence, null, false, false);
    }
}
