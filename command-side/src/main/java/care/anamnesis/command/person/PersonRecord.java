package care.anamnesis.command.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import care.anamnesis.command.PersonCommands.InviteFirstOfficer;
import care.anamnesis.command.PersonCommands.InvitePerson;
import care.anamnesis.command.record.ClientRecord;
import care.anamnesis.command.record.RuleViolation;
import care.anamnesis.command.record.StaleRecord;
import care.anamnesis.events.People;
import care.anamnesis.events.PersonEvent;
import care.anamnesis.events.PersonEvent.PersonInvited;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.Role;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.ForwardNone;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the record of one person who works in the practice. Decides from what has happened and from the people of
 * the moment, who are passed with a command.
 */
public final class PersonRecord {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable UUID id;

    @AggregateMember(eventForwardingMode = ForwardNone.class)
    private final Employment employment = new Employment();

    @AggregateMember(eventForwardingMode = ForwardNone.class)
    private final Passkeys passkeys = new Passkeys(employment);

    @AggregateMember(eventForwardingMode = ForwardNone.class)
    private final Recoveries recoveries = new Recoveries(employment);

    @CommandHandlerInterceptor
    void refuseWhenStale(@MetaDataValue(ClientRecord.EXPECTED_VERSION) @Nullable Long expected) {
        if (expected != null && expected != getVersion() + 1) {
            throw new StaleRecord();
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(InvitePerson command) {
        invite(new PersonInvited(command.personId(), command.name(), command.credentials(), command.roles()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            InviteFirstOfficer command, @MetaDataValue(value = ClientRecord.PEOPLE, required = true) People people) {
        if (people.all().stream().anyMatch(person -> person.holds(Role.PRIVACY_OFFICER))) {
            throw new RuleViolation("The practice has a privacy officer: she invites further people.");
        }
        invite(new PersonInvited(command.personId(), command.name(), command.credentials(), command.roles()));
    }

    private void invite(PersonInvited invitation) {
        if (employment.isInvited(invitation)) {
            return; // a retry of an invitation that already succeeded
        }
        if (employment.isHere()) {
            throw new RuleViolation("The personId already names somebody who works in the practice or is invited.");
        }
        apply(invitation);
    }

    /** @param writer null only for what a test writes without one */
    @EventSourcingHandler
    void on(
            PersonEvent event,
            @MetaDataValue(Provenance.ACTOR_ID) @Nullable String writer,
            @MetaDataValue(Provenance.ACTOR_ROLE) @Nullable String role) {
        id = event.personId();
        employment.on(event);
        passkeys.on(event);
        recoveries.on(event, writer, role);
    }
}
