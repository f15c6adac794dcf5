package care.anamnesis.command;

import care.anamnesis.command.person.PersonRecord;
import care.anamnesis.command.record.ClientRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
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
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records that decide as those of the service do, and whose events come to the end of the log and no further. Each
 * command finds the record as the log has it: no copy is shared with commands that are sent, and no lock is taken.
 */
@Component
public final class Trial {
    /** What has been read of each record, while several questions are asked of one reading. */
    private static final ScopedValue<Map<String, List<? extends DomainEventMessage<?>>>> READ =
            ScopedValue.newInstance();

    private final CommandGateway records;
    private final EventSourcingRepository<ClientRecord> repository;

    Trial(EventStorageEngine log, CorrelationDataProvider provenance) {
        var bus = CommandSide.bus(provenance);
        var store =
                EmbeddedEventStore.builder().storageEngine(new Unwritten(log)).build();
        repository = records(ClientRecord.class, store, bus);
        records(PersonRecord.class, store, bus);
        records = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private static <R> EventSourcingRepository<R> records(Class<R> kind, EventStore store, CommandBus bus) {
        var repository = EventSourcingRepository.builder(kind)
                .eventStore(store)
                .lockFactory(NullLockFactory.INSTANCE)
                .<EventSourcingRepository<R>>build();
        AggregateAnnotationCommandHandler.<R>builder()
                .aggregateType(kind)
                .repository(repository)
                .commandTargetResolver(CommandSide::target)
                .build()
                .subscribe(bus);
        return repository;
    }

    /** Takes commands as the gateway of the service does. */
    public CommandGateway records() {
        return records;
    }

    /**
     * A client's record as it is now.
     *
     * @throws AggregateNotFoundException if there is none of this id
     */
    public <T> T ask(UUID clientId, Function<ClientRecord, T> question) {
        var work = DefaultUnitOfWork.startAndGet(null);
        return work.executeWithResult(() -> repository.load(clientId.toString()).invoke(question))
                .getPayload();
    }

    /** All that is asked meanwhile is asked of the records as they are read first. */
    public <T> T onOneReading(Supplier<T> questions) {
        return READ.isBound()
                ? questions.get()
                : ScopedValue.where(READ, new HashMap<>()).call(questions::get);
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
            return READ.isBound()
                    ? DomainEventStream.of(
                            read(id).stream().filter(event -> event.getSequenceNumber() >= firstSequence))
                    : log.readEvents(id, firstSequence);
        }

        private List<? extends DomainEventMessage<?>> read(String id) {
            return READ.get()
                    .computeIfAbsent(id, _ -> log.readEvents(id, 0).asStream().toList());
        }

        @Override
        public Optional<Long> lastSequenceNumberFor(String id) {
            if (READ.isBound() && READ.get().containsKey(id)) {
                return read(id).isEmpty()
                        ? Optional.empty()
                        : Optional.of(read(id).getLast().getSequenceNumber());
            }
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
