package care.anamnesis.benchmarks;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** A contender's event store. */
interface Store extends AutoCloseable {
    /** Straight to the storage engine, in one transaction. */
    void append(List<DomainEventMessage<?>> events);

    EventStore eventStore();

    /** Admits this many callers at once, if the contender is tuned for them. */
    default void expect(@SuppressWarnings("unused") int callers) {}

    @Override
    void close();
}
