package care.anamnesis.command.record;

/** The record refuses a command, with the clinical rule in a sentence without clinical content. */
public final class RuleViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RuleViolation(String sentence) {
        super(sentence, null, false, false);
    }
}
