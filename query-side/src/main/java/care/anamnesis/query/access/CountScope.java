package care.anamnesis.query.access;

import care.anamnesis.events.Actor;

/**
 * What a person may count. Only {@link ReadingPolicy} can make one; it opens the numbers of the practice and the lists
 * behind them, and no record.
 */
public final class CountScope {
    private final Actor reader;

    CountScope(Actor reader) {
        this.reader = reader;
    }

    public Actor reader() {
        return reader;
    }
}
