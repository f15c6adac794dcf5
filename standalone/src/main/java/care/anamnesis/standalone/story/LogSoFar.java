package care.anamnesis.standalone.story;

/** What a first run must know of the log before it plays the story. */
public interface LogSoFar {
    boolean isEmpty();

    /** Whether a command of that person under that key was written. */
    boolean answered(String personId, String idempotencyKey);
}
