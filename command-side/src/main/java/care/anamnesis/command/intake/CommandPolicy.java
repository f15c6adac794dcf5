package care.anamnesis.command.intake;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The one place that decides who may ask what of a record. */
@Component
final class CommandPolicy {
    private static final Set<Role> CLINICIANS = EnumSet.of(Role.THERAPIST, Role.SUPERVISOR);

    /** @throws NotPermitted if the person may not send this command */
    void check(Actor actor, Class<? extends ClinicalCommand> command) {
        if (!CLINICIANS.contains(actor.role())) {
            throw new NotPermitted("Only therapists and supervisors may "
                    + CommandCatalogue.nameOf(command).replace('-', ' ') + ".");
        }
    }
}
