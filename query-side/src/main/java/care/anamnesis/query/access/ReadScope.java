package care.anamnesis.query.access;

import care.anamnesis.events.Actor;

/** What a person may read. Only {@link ReadingPolicy} can make one, and nothing of a record is read without one. */
public final class ReadScope {
    private final Actor reader;

    ReadScope(Actor reader) {
        this.reader = reader;
    }

    public Actor reader() {
        return reader;
    }
}
