package care.anamnesis.command.intake;

import care.anamnesis.command.ByTheService;
import care.anamnesis.command.Command;
import care.anamnesis.command.JsonShape;
import care.anamnesis.command.asking.CommandPolicy;
import care.anamnesis.command.asking.NotPermitted;
import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.events.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whether a person may send a command now: her role, and that she still works here and still holds it. Her record is
 * looked up for each command, so that what an officer has changed counts for the next one, on every node.
 */
@Component
final class Standing {
    private final CommandPolicy policy;
    private final PeopleOfLog people;

    Standing(CommandPolicy policy, PeopleOfLog people) {
        this.policy = policy;
        this.people = people;
    }

    /** @throws NotPermitted if she may not send it */
    void require(Actor actor, Class<? extends Command> command) {
        policy.check(actor, command);
        if (command.isAnnotationPresent(ByTheService.class) || !JsonShape.isId(actor.id())) {
            return; // the service itself, or a person without a record
        }
        people.find(UUID.fromString(actor.id()))
                .filter(person -> !person.acts(actor.role()))
                .ifPresent(_ -> {
                    throw new NotPermitted("This person does not work in the practice in this role any more.");
                });
    }
}
