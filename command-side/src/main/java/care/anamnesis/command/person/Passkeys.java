package care.anamnesis.command.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.PersonCommands.RegisterPasskey;
import care.anamnesis.command.PersonCommands.RemovePasskey;
import care.anamnesis.command.record.RuleViolation;
import care.anamnesis.command.record.UnknownEntry;
import care.anamnesis.events.PersonEvent;
import care.anamnesis.events.PersonEvent.PasskeyRegistered;
import care.anamnesis.events.PersonEvent.PasskeyRemoved;
import care.anamnesis.events.PersonEvent.PersonDeactivated;
import care.anamnesis.events.PersonEvent.RecoveryApproved;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** With what the person signs in. When she leaves, or has lost everything, all of it ends. */
final class Passkeys {
    private final Employment employment;
    private final Map<UUID, PasskeyRegistered> registered = new HashMap<>();
    private final Set<UUID> ended = new HashSet<>();

    Passkeys(Employment employment) {
        this.employment = employment;
    }

    @CommandHandler
    void handle(RegisterPasskey command, @MetaDataValue(value = Provenance.ACTOR_ID, required = true) String actorId) {
        employment.requireHere();
        if (!employment.isThis(actorId)) {
            throw new RuleViolation("A passkey is registered by the person who signs in with it.");
        }
        var passkey = new PasskeyRegistered(command.personId(), command.passkeyId(), command.kind(), command.label());
        var earlier = registered.get(command.passkeyId());
        if (earlier != null && !earlier.equals(passkey)) {
            throw new RuleViolation("The passkeyId already names another passkey.");
        }
        if (earlier == null) {
            apply(passkey);
        }
    }

    @CommandHandler
    void handle(
            RemovePasskey command,
            @MetaDataValue(value = Provenance.ACTOR_ID, required = true) String actorId,
            @MetaDataValue(value = Provenance.ACTOR_ROLE, required = true) String role) {
        if (!registered.containsKey(command.passkeyId())) {
            throw new UnknownEntry("passkeyId");
        }
        if (!employment.isThis(actorId) && Role.valueOf(role) != Role.PRIVACY_OFFICER) {
            throw new RuleViolation(
                    "A passkey is removed by the person who signs in with it, or by a privacy officer.");
        }
        if (!ended.contains(command.passkeyId())) {
            if (employment.isThis(actorId) && registered.size() - ended.size() == 1) {
                throw new RuleViolation("The last passkey stays: register another one first.");
            }
            apply(new PasskeyRemoved(command.personId(), command.passkeyId()));
        }
    }

    void on(PersonEvent event) {
        switch (event) {
            case PasskeyRegistered e -> registered.put(e.passkeyId(), e);
            case PasskeyRemoved e -> ended.add(e.passkeyId());
            case PersonDeactivated _, RecoveryApproved _ -> ended.addAll(registered.keySet());
            case PersonEvent.PersonInvited _,
                    PersonEvent.PersonActivated _,
                    PersonEvent.PersonDetailsCorrected _,
                    PersonEvent.PrivilegesChanged _,
                    PersonEvent.SupervisionAssigned _,
                    PersonEvent.AccountLinked _,
                    PersonEvent.RecoveryRequested _,
                    PersonEvent.RecoveryRefused _ -> {} // leaves the passkeys as they are
        }
    }
}
