package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import care.anamnesis.command.ClientCommands.RegisterClient;
import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.NewIds;
import care.anamnesis.events.ClientEvent.ClientRegistered;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.People;
import care.anamnesis.events.Provenance;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.ForwardNone;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one client's record. Decides from what has happened; reads no clock, no table and no other record: ids
 * come in, dates are the clinical dates that the clinician gave.
 */
public final class ClientRecord {
    /** Metadata of a command: the version of the record that the caller decided on. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    /** Metadata of a command: the people of the practice as the command was sent. */
    public static final String PEOPLE = "people";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable UUID id;

    private final History history = new History();

    @AggregateMember(eventForwardingMode = ForwardNone.class)
    private CurrentRecord current = new CurrentRecord(history);

    @CommandHandlerInterceptor
    void refuseWhenStale(@MetaDataValue(EXPECTED_VERSION) @Nullable Long expected) {
        if (expected != null && expected != getVersion() + 1) {
            throw new StaleRecord();
        }
    }

    @CommandHandlerInterceptor
    void refuseIdsOfWhatWasEnteredInError(ClinicalCommand command) {
        NewIds.of(command, (Record) command).forEach((field, id) -> history.requireNotStruck(id, field));
    }

    /** What the rules of one part let pass is compared with the whole record, before it leaves for the log. */
    @CommandHandlerInterceptor
    @Nullable
    Object requireThatEntriesFit(
            ClinicalCommand command,
            @MetaDataValue(Provenance.CONFIRMED) @Nullable String confirmed,
            InterceptorChain chain)
            throws Exception {
        var before = history.misfits();
        var size = history.size();
        var answer = chain.proceed();
        if (history.size() > size) {
            var since = new LinkedHashSet<>(history.misfits());
            since.removeAll(before);
            Consistency.require(command, since, Provenance.keys(confirmed));
        }
        return answer;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(
            RegisterClient command,
            @MetaDataValue(value = Provenance.ACTOR_ID, required = true) String actorId,
            @MetaDataValue(value = PEOPLE, required = true) People people) {
        apply(new ClientRegistered(command.clientId(), command.name(), command.dateOfBirth(), command.registeredOn()));
        CareTeam.first(command, actorId, people).ifPresent(AggregateLifecycle::apply);
    }

    public Offered offered() {
        return current.offered();
    }

    /** @param writer null only for what a test writes without one */
    @EventSourcingHandler
    void on(ClinicalEvent event, @MetaDataValue(Provenance.ACTOR_ID) @Nullable String writer) {
        id = event.clientId();
        history.add(event, writer);
        current = current.after(event);
    }
}
