package care.anamnesis.command.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.PersonCommands.ActivatePerson;
import care.anamnesis.command.PersonCommands.AdoptPrivileges;
import care.anamnesis.command.PersonCommands.AssignSupervisor;
import care.anamnesis.command.PersonCommands.ChangePrivileges;
import care.anamnesis.command.PersonCommands.CorrectPersonDetails;
import care.anamnesis.command.PersonCommands.DeactivatePerson;
import care.anamnesis.command.PersonCommands.LinkAccount;
import care.anamnesis.command.Privileges;
import care.anamnesis.command.record.ClientRecord;
import care.anamnesis.command.record.RuleViolation;
import care.anamnesis.events.People;
import care.anamnesis.events.Person;
import care.anamnesis.events.PersonEvent;
import care.anamnesis.events.PersonEvent.AccountLinked;
import care.anamnesis.events.PersonEvent.PersonActivated;
import care.anamnesis.events.PersonEvent.PersonDeactivated;
import care.anamnesis.events.PersonEvent.PersonDetailsCorrected;
import care.anamnesis.events.PersonEvent.PersonInvited;
import care.anamnesis.events.PersonEvent.PrivilegesChanged;
import care.anamnesis.events.PersonEvent.SupervisionAssigned;
import care.anamnesis.events.PersonStanding;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.Role;
import care.anamnesis.events.StaffMember;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/** Who the person is, what she may do, and whether she works here. */
final class Employment {
    private @Nullable StaffMember person;

    @CommandHandler
    void handle(ActivatePerson command, @MetaDataValue(value = Provenance.ACTOR_ID, required = true) String actorId) {
        requireHere();
        if (!isThis(actorId)) {
            throw new RuleViolation("An invitation is accepted by the person who was invited.");
        }
        if (!person().isActive()) {
            apply(new PersonActivated(command.personId()));
        }
    }

    @CommandHandler
    void handle(CorrectPersonDetails command) {
        requireHere();
        if (isCalled(command.name(), command.credentials())) {
            return;
        }
        requireCredentials(person().roles(), command.credentials());
        apply(new PersonDetailsCorrected(command.personId(), command.name(), command.credentials(), command.reason()));
    }

    @CommandHandler
    void handle(
            ChangePrivileges command,
            @MetaDataValue(value = Provenance.ACTOR_ID, required = true) String actorId,
            @MetaDataValue(value = ClientRecord.PEOPLE, required = true) People people) {
        change(command.roles(), command.reason(), actorId, people);
    }

    @CommandHandler
    void handle(
            AdoptPrivileges command,
            @MetaDataValue(value = Provenance.ACTOR_ID, required = true) String actorId,
            @MetaDataValue(value = ClientRecord.PEOPLE, required = true) People people) {
        change(command.roles(), "The identity provider names these roles.", actorId, people);
    }

    private void change(List<Role> roles, String reason, String actorId, People people) {
        requireHere();
        requireOther(actorId);
        if (holds(roles)) {
            return;
        }
        requireCredentials(roles, person().credentials());
        if (!roles.contains(Role.PRIVACY_OFFICER)) {
            requireOfficerWithout(people);
        }
        apply(new PrivilegesChanged(person().id(), person().roles(), roles, reason));
    }

    @CommandHandler
    void handle(LinkAccount command, @MetaDataValue(value = Provenance.ACTOR_ID, required = true) String actorId) {
        requireHere();
        if (!isThis(actorId)) {
            throw new RuleViolation("An account is linked by the person who signs in with it.");
        }
        var linked = person().account();
        if (linked != null && !linked.equals(command.accountId())) {
            throw new RuleViolation("This person signs in with another account already.");
        }
        if (linked == null) {
            apply(new AccountLinked(command.personId(), command.accountId(), command.issuer()));
        }
    }

    @CommandHandler
    void handle(
            AssignSupervisor command,
            @MetaDataValue(value = Provenance.ACTOR_ID, required = true) String actorId,
            @MetaDataValue(value = ClientRecord.PEOPLE, required = true) People people) {
        requireHere();
        requireOther(actorId);
        var supervisor = command.supervisorId();
        if (Objects.equals(supervisor, person().supervisor())) {
            return;
        }
        if (supervisor != null && isThis(supervisor)) {
            throw new RuleViolation("Nobody supervises herself.");
        }
        apply(new SupervisionAssigned(
                command.personId(),
                supervisor,
                people.find(supervisor).map(Person::name).orElse(null),
                person().supervisor(),
                command.reason()));
    }

    @CommandHandler
    void handle(
            DeactivatePerson command,
            @MetaDataValue(value = Provenance.ACTOR_ID, required = true) String actorId,
            @MetaDataValue(value = ClientRecord.PEOPLE, required = true) People people) {
        if (!isHere()) {
            return; // she has left already
        }
        if (isThis(actorId)) {
            throw new RuleViolation("Nobody deactivates herself.");
        }
        requireOfficerWithout(people);
        apply(new PersonDeactivated(command.personId(), command.reason()));
    }

    void on(PersonEvent event) {
        person = StaffMember.evolve(person, event);
    }

    StaffMember person() {
        return Objects.requireNonNull(person);
    }

    boolean isHere() {
        return person != null && person.standing() != PersonStanding.DEACTIVATED;
    }

    boolean isThis(String id) {
        return person().id().toString().equals(id);
    }

    /** Whether the person is invited in these words and has not accepted yet. */
    boolean isInvited(PersonInvited invitation) {
        return person != null
                && person.standing() == PersonStanding.INVITED
                && isCalled(invitation.name(), invitation.credentials())
                && holds(invitation.roles());
    }

    /** @throws RuleViolation if she has left */
    void requireHere() {
        if (!isHere()) {
            throw new RuleViolation("This person has left the practice.");
        }
    }

    private boolean isCalled(String name, @Nullable String credentials) {
        return name.equals(person().name()) && Objects.equals(credentials, person().credentials());
    }

    private boolean holds(List<Role> roles) {
        return EnumSet.copyOf(roles).equals(EnumSet.copyOf(person().roles()));
    }

    private void requireOther(String actorId) {
        if (isThis(actorId)) {
            throw new RuleViolation("Nobody changes her own privileges.");
        }
    }

    private static void requireCredentials(List<Role> roles, @Nullable String credentials) {
        if (credentials == null && Privileges.sign(roles)) {
            throw new RuleViolation("A person who signs notes needs credentials.");
        }
    }

    private void requireOfficerWithout(People people) {
        if (person().acts(Role.PRIVACY_OFFICER)
                && people.all().stream().noneMatch(other -> !isThis(other.id()) && other.holds(Role.PRIVACY_OFFICER))) {
            throw new RuleViolation("The practice needs another active privacy officer first.");
        }
    }
}
