package care.anamnesis.command;

import care.anamnesis.command.record.ClientRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Client records that decide as those of the service do, and whose events come to the end of the log and no further. Each
 * command finds the record as the log has it: no copy is shared with commands that are sent, and no lock is taken.
 */
@Component
public final class Trial {
    private final CommandGateway records;

    Trial(EventStorageEngine log, CorrelationDataProvider provenance) {
        var bus = CommandSide.bus(provenance);
        var repository = EventSourcingRepository.builder(ClientRecord.class)
                .eventStore(EmbeddedEventStore.builder()
                        .storageEngine(new Unwritten(log))
                        .build())
                .lockFactory(NullLockFactory.INSTANCE)
                .build();
        AggregateAnnotationCommandHandler.<ClientRecord>builder()
                .aggregateType(ClientRecord.class)
                .repository(repository)
                .commandTargetResolver(CommandSide::target)
                .build()
                .subscribe(bus);
        records = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    /** Takes commands as the gateway of the service does. */
    public CommandGateway records() {
        return records;
    }

    /** The log, which refuses what it would refuse and keeps nothing. */
    private record Unwritten(EventStorageEngine log) implements EventStorageEngine {
        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            if (!events.isEmpty() && events.getFirst() instanceof DomainEventMessage<?> first) {
                requireNext(first);
            }
        }

        private void requireNext(DomainEventMessage<?> event) {
            var id = event.getAggregateIdentifier();
            var last = lastSequenceNumberFor(id).orElse(-1L);
            if (last + 1 == event.getSequenceNumber()) {
                return;
            }
            if (event.getSequenceNumber() == 0) {
                throw new AggregateStreamCreationException("There is a record of this id");
            }
            throw new ConcurrencyException("The record has moved on");
        }

        @Override
        public DomainEventStream readEvents(String id, long firstSequence) {
            return log.readEvents(id, firstSequence);
        }

        @Override
        public Optional<Long> lastSequenceNumberFor(String id) {
            return log.lastSequenceNumberFor(id);
        }

        @Override
        public Optional<DomainEventMessage<?>> readSnapshot(String id) {
            return log.readSnapshot(id);
        }

        @Override
        public void storeSnapshot(DomainEventMessage<?> snapshot) {
            throw new UnsupportedOperationException("Nothing is kept");
        }

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
            throw new UnsupportedOperationException("Nobody follows what is not written");
        }
    }
}
