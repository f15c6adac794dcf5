package care.anamnesis.events;

/** A catalogue file that must not be used; the message names the entry and the rule that it breaks. */
public final class MalformedCatalogue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedCatalogue(String message) {
        super(message);
    }

    MalformedCatalogue(String message, Throwable cause) {
        super(message, cause);
    }
}
