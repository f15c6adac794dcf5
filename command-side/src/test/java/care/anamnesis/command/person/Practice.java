package care.anamnesis.command.person;

import care.anamnesis.command.Command;
import care.anamnesis.command.PersonCommand;
import care.anamnesis.command.PersonCommands.ActivatePerson;
import care.anamnesis.command.PersonCommands.InvitePerson;
import care.anamnesis.command.record.ClientRecord;
import care.anamnesis.command.record.RuleViolation;
import care.anamnesis.command.record.UnknownEntry;
import care.anamnesis.events.People;
import care.anamnesis.events.PersonEvent;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.Role;
import care.anamnesis.events.Staff;
import care.anamnesis.events.StaffMember;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The records of a practice's people in memory; each command meets the people as their records stand by then. */
final class Practice {
    /** The first officer, as the command line on the server has invited her; she has no record here. */
    static final String FOUNDER = "founder";

    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(engine).build();
    private final List<UUID> known = new ArrayList<>();
    private final CommandGateway records;

    Practice() {
        var bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(
                new SimpleCorrelationDataProvider(Provenance.ACTOR_ID, Provenance.ACTOR_ROLE)));
        AggregateAnnotationCommandHandler.<PersonRecord>builder()
                .aggregateType(PersonRecord.class)
                .repository(EventSourcingRepository.builder(PersonRecord.class)
                        .eventStore(store)
                        .build())
                .commandTargetResolver(Practice::target)
                .build()
                .subscribe(bus);
        records = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        return new VersionedAggregateIdentifier(((Command) message.getPayload()).subject(), null);
    }

    /** @return the sentence of the rule that refuses, null if it is accepted */
    @Nullable
    String send(PersonCommand command, String actor, Role role) {
        if (!known.contains(command.personId())) {
            known.add(command.personId());
        }
        try {
            records.sendAndWait(GenericCommandMessage.asCommandMessage(command)
                    .withMetaData(Map.of(
                            Provenance.ACTOR_ID,
                            actor,
                            Provenance.ACTOR_ROLE,
                            role.name(),
                            ClientRecord.PEOPLE,
                            people())));
            return null;
        } catch (RuleViolation | UnknownEntry refused) {
            return refused.getMessage();
        } catch (AggregateNotFoundException _) {
            return "There is no such person.";
        }
    }

    @Nullable
    String send(PersonCommand command) {
        return send(command, FOUNDER, Role.PRIVACY_OFFICER);
    }

    /** Somebody who works here from now on. */
    UUID hire(String name, Role... roles) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        var refused = send(new InvitePerson(id, name, "OTR/L", List.of(roles)));
        if (refused != null) {
            throw new IllegalStateException(refused);
        }
        send(new ActivatePerson(id), id.toString(), roles[0]);
        return id;
    }

    /** Only those with records: the founder is there to invite. */
    People people() {
        return Staff.of(members().values());
    }

    Map<UUID, StaffMember> members() {
        var members = new HashMap<UUID, StaffMember>();
        known.forEach(id ->
                events(id).forEach(event -> members.compute(id, (_, before) -> StaffMember.evolve(before, event))));
        return members;
    }

    List<PersonEvent> events(UUID id) {
        return messages(id).stream().map(DomainEventMessage::getPayload).toList();
    }

    @SuppressWarnings("unchecked")
    List<DomainEventMessage<PersonEvent>> messages(UUID id) {
        return store.readEvents(id.toString())
                .asStream()
                .<DomainEventMessage<PersonEvent>>map(message -> (DomainEventMessage<PersonEvent>) message)
                .toList();
    }
}
