package care.anamnesis.command.record;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.events.ClinicalEvent;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.jspecify.annotations.Nullable;

/** A record in memory, which is asked what it would refuse. */
final class Deciding {
    private final CommandGateway records;

    private Deciding(CommandGateway records) {
        this.records = records;
    }

    static Deciding on(ClinicalEvent... given) {
        var engine = new InMemoryEventStorageEngine();
        engine.appendEvents(IntStream.range(0, given.length)
                .<DomainEventMessage<?>>mapToObj(
                        i -> new GenericDomainEventMessage<>("ClientRecord", Journey.CLIENT.toString(), i, given[i]))
                .toList());
        var bus = SimpleCommandBus.builder().build();
        var repository = EventSourcingRepository.builder(ClientRecord.class)
                .eventStore(EmbeddedEventStore.builder().storageEngine(engine).build())
                .build();
        AggregateAnnotationCommandHandler.<ClientRecord>builder()
                .aggregateType(ClientRecord.class)
                .repository(repository)
                .build()
                .subscribe(bus);
        return new Deciding(DefaultCommandGateway.builder().commandBus(bus).build());
    }

    /** What it refuses the command with, null if it accepts it. */
    @Nullable
    RuntimeException refusal(ClinicalCommand command) {
        try {
            records.sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(Journey.MIRA));
            return null;
        } catch (RuleViolation | ConfirmationRequired | UnknownEntry | UnfitChanges refused) {
            return refused;
        }
    }
}
