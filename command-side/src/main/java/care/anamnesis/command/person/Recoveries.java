package care.anamnesis.command.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.PersonCommands.ApproveRecovery;
import care.anamnesis.command.PersonCommands.RefuseRecovery;
import care.anamnesis.command.PersonCommands.RequestRecovery;
import care.anamnesis.command.record.RuleViolation;
import care.anamnesis.command.record.UnknownEntry;
import care.anamnesis.events.PersonEvent;
import care.anamnesis.events.PersonEvent.PersonDeactivated;
import care.anamnesis.events.PersonEvent.RecoveryApproved;
import care.anamnesis.events.PersonEvent.RecoveryRefused;
import care.anamnesis.events.PersonEvent.RecoveryRequested;
import care.anamnesis.events.Provenance;
import care.anamnesis.events.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/** A person who has lost every way to sign in gets back by two colleagues: an attacker would have to win both. */
final class Recoveries {
    private static final String OFFICER = Role.PRIVACY_OFFICER.name();

    private final Employment employment;
    private final Map<UUID, PersonEvent> ended = new HashMap<>();
    private @Nullable Request open;

    /** @param by the id of the person who asked, in a role */
    private record Request(
            RecoveryRequested event,
            @Nullable String by,
            @Nullable String role) {}

    Recoveries(Employment employment) {
        this.employment = employment;
    }

    @CommandHandler
    void handle(RequestRecovery command, @MetaDataValue(value = Provenance.ACTOR_ID, required = true) String actorId) {
        var request = new RecoveryRequested(command.personId(), command.recoveryId(), command.reason());
        if (open != null && open.event().equals(request)) {
            return; // a retry of a request that already succeeded
        }
        requireColleague(actorId);
        if (!employment.person().isActive()) {
            throw new RuleViolation("Only a person who works in the practice gets her access back.");
        }
        if (open != null) {
            throw new RuleViolation("A recovery of this person has been requested and is not decided yet.");
        }
        if (ended.containsKey(command.recoveryId())) {
            throw new RuleViolation("The recoveryId already names another recovery.");
        }
        apply(request);
    }

    @CommandHandler
    void handle(
            ApproveRecovery command,
            @MetaDataValue(value = Provenance.ACTOR_ID, required = true) String actorId,
            @MetaDataValue(value = Provenance.ACTOR_ROLE, required = true) String role) {
        var approval = new RecoveryApproved(command.personId(), command.recoveryId());
        if (approval.equals(ended.get(command.recoveryId()))) {
            return;
        }
        var request = open(command.recoveryId());
        requireColleague(actorId);
        if (actorId.equals(request.by())) {
            throw new RuleViolation("A recovery is approved by somebody else than the person who requested it.");
        }
        if (!role.equals(OFFICER)
                && !OFFICER.equals(request.role())
                && !employment.person().acts(Role.PRIVACY_OFFICER)) {
            throw new RuleViolation("One of the two who recover a colleague's access is a privacy officer.");
        }
        apply(approval);
    }

    @CommandHandler
    void handle(RefuseRecovery command) {
        var refusal = new RecoveryRefused(command.personId(), command.recoveryId(), command.reason());
        if (!refusal.equals(ended.get(command.recoveryId()))) {
            open(command.recoveryId());
            apply(refusal);
        }
    }

    void on(PersonEvent event, @Nullable String writer, @Nullable String role) {
        switch (event) {
            case RecoveryRequested e -> open = new Request(e, writer, role);
            case RecoveryApproved e -> end(e.recoveryId(), e);
            case RecoveryRefused e -> end(e.recoveryId(), e);
            case PersonDeactivated e -> {
                if (open != null) {
                    end(open.event().recoveryId(), e);
                }
            }
            case PersonEvent.PersonInvited _,
                    PersonEvent.PersonActivated _,
                    PersonEvent.PersonDetailsCorrected _,
                    PersonEvent.PrivilegesChanged _,
                    PersonEvent.SupervisionAssigned _,
                    PersonEvent.AccountLinked _,
                    PersonEvent.PasskeyRegistered _,
                    PersonEvent.PasskeyRemoved _ -> {} // decides no recovery
        }
    }

    private void end(UUID recoveryId, PersonEvent end) {
        ended.put(recoveryId, end);
        open = null;
    }

    /** @throws UnknownEntry if there is no such request */
    private Request open(UUID recoveryId) {
        if (open != null && open.event().recoveryId().equals(recoveryId)) {
            return open;
        }
        if (ended.containsKey(recoveryId)) {
            throw new RuleViolation("This recovery has been decided.");
        }
        throw new UnknownEntry("recoveryId");
    }

    private void requireColleague(String actorId) {
        if (employment.isThis(actorId)) {
            throw new RuleViolation("Nobody recovers her own access.");
        }
    }
}
