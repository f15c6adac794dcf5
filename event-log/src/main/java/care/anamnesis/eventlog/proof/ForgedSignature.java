package care.anamnesis.eventlog.proof;

/** A note is not signed by the one it should be signed by. */
public final class ForgedSignature extends RuntimeException {
    ForgedSignature(String name) {
        super("The note is not signed by " + name);
    }
}
