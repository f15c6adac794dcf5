package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.ClientCommands.AssignTherapist;
import care.anamnesis.command.ClientCommands.RegisterClient;
import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.events.People;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/** Who cares for the client, each person with one responsibility, one of them the primary therapist. */
final class CareTeam {
    private final Map<String, TherapistAssigned> members = new HashMap<>();

    /** The primary therapist from the registration: the one named, or else the therapist who registers the client. */
    static Optional<TherapistAssigned> first(RegisterClient command, String actorId, People people) {
        var named = command.primaryTherapistId();
        var primary = named == null ? people.firstTherapist(actorId) : Optional.of(Colleague.of(people, named));
        return primary.map(person -> new TherapistAssigned(
                command.clientId(),
                person.id(),
                person.name(),
                CareResponsibility.PRIMARY,
                null,
                null,
                command.registeredOn()));
    }

    @CommandHandler
    void handle(AssignTherapist command, @MetaDataValue(value = ClientRecord.PEOPLE, required = true) People people) {
        var held = members.get(command.therapistId());
        if (held != null && held.responsibility() == command.responsibility()) {
            return;
        }
        if (held != null && held.responsibility() == CareResponsibility.PRIMARY) {
            throw new RuleViolation("To replace the primary therapist, name another person as primary.");
        }
        apply(new TherapistAssigned(
                command.clientId(),
                command.therapistId(),
                Colleague.of(people, command.therapistId()).name(),
                command.responsibility(),
                replacedBy(command),
                command.reason(),
                command.assignedOn()));
    }

    /**
     * The present primary therapist hands over, even if a correction removed the assignment that {@code replaces}
     * names.
     */
    void on(TherapistAssigned event) {
        if (event.responsibility() == CareResponsibility.PRIMARY) {
            members.values().removeIf(member -> member.responsibility() == CareResponsibility.PRIMARY);
        }
        members.put(event.therapistId(), event);
    }

    private @Nullable String replacedBy(AssignTherapist command) {
        var primary = primary();
        if (primary == null || command.responsibility() != CareResponsibility.PRIMARY) {
            return null;
        }
        if (command.reason() == null) {
            throw new RuleViolation("A transfer of care to another primary therapist needs a reason.");
        }
        if (command.assignedOn().isBefore(primary.assignedOn())) {
            throw new RuleViolation("Care cannot be transferred before the therapist who hands over took it on.");
        }
        return primary.therapistId();
    }

    private @Nullable TherapistAssigned primary() {
        return members.values().stream()
                .filter(member -> member.responsibility() == CareResponsibility.PRIMARY)
                .findFirst()
                .orElse(null);
    }
}
