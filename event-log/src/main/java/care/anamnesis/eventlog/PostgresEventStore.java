package care.anamnesis.eventlog;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store on the log; its streams are awake at once. */
final class PostgresEventStore extends AbstractEventStore {
    private final PostgresEventStorageEngine engine;
    private final LogTail tail;

    PostgresEventStore(PostgresEventStorageEngine engine, LogTail tail) {
        super(new Builder(engine));
        this.engine = engine;
        this.tail = tail;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken after) {
        return new LogStream(engine::read, tail, engine.mark(after));
    }

    private static final class Builder extends AbstractEventStore.Builder {
        Builder(PostgresEventStorageEngine engine) {
            storageEngine(engine);
        }
    }
}
