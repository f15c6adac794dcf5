package care.anamnesis.eventlog;

/** A stream has moved on since the command read it. */
class StaleAppend extends RuntimeException {
    StaleAppend() {
        super("the stream has moved on since it was read");
    }
}
