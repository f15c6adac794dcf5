package care.anamnesis.eventlog;

/** A stream has grown since the command read it. */
class StaleAppend extends RuntimeException {
    StaleAppend() {
        super("the stream has moved on since it was read");
    }
}
