package care.anamnesis.command.record;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.Provenance;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.jspecify.annotations.Nullable;

/** A record in memory that reports what it would refuse. */
final class Deciding {
    private final CommandGateway records;
    private final EventStorageEngine engine;

    private Deciding(CommandGateway records, EventStorageEngine engine) {
        this.records = records;
        this.engine = engine;
    }

    static Deciding on(ClinicalEvent... given) {
        return on(IntStream.range(0, given.length)
                .<DomainEventMessage<?>>mapToObj(
                        i -> new GenericDomainEventMessage<>("ClientRecord", Journey.CLIENT.toString(), i, given[i]))
                .toList());
    }

    static Deciding on(List<? extends DomainEventMessage<?>> given) {
        var engine = new InMemoryEventStorageEngine();
        engine.appendEvents(given);
        var bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(Provenance.ACTOR_ID)));
        var repository = EventSourcingRepository.builder(ClientRecord.class)
                .eventStore(EmbeddedEventStore.builder().storageEngine(engine).build())
                .build();
        AggregateAnnotationCommandHandler.<ClientRecord>builder()
                .aggregateType(ClientRecord.class)
                .repository(repository)
                .build()
                .subscribe(bus);
        return new Deciding(DefaultCommandGateway.builder().commandBus(bus).build(), engine);
    }

    /** The refusal of the command, null if it is accepted. */
    @Nullable
    RuntimeException refusal(ClinicalCommand command) {
        return refusal(command, Journey.MIRA);
    }

    @Nullable
    RuntimeException refusal(ClinicalCommand command, Map<String, Object> sender) {
        try {
            records.sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(sender));
            return null;
        } catch (RuleViolation | ConfirmationRequired | UnknownEntry | UnfitChanges refused) {
            return refused;
        }
    }

    /** All that is in the record by now. */
    List<? extends DomainEventMessage<?>> written() {
        return engine.readEvents(Journey.CLIENT.toString()).asStream().toList();
    }
}
