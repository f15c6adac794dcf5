package care.anamnesis.command.record;

/** A command names an entry that this client's record does not have, even if another record does. */
public final class UnknownEntry extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The field of the command that names the entry. */
    private final String field;

    public UnknownEntry(String field) {
        super("The record has no entry with this " + field + ".", null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
