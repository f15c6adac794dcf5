package care.anamnesis.benchmarks;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** A contender's event store. */
interface Store extends AutoCloseable {
    /** Straight to the storage engine, in one transaction. */
    void append(List<DomainEventMessage<?>> events);

    EventStore eventStore();

    /** Lets as many callers as this in at once, where the contender is tuned to. */
    default void expect(@SuppressWarnings("unused") int callers) {}

    @Override
    void close();
}
