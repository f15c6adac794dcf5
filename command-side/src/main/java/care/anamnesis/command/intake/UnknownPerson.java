package care.anamnesis.command.intake;

/** The id names nobody who works, or has worked, in the practice. */
final class UnknownPerson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownPerson() {
        super("There is no such person.", null, false, false);
    }
}
