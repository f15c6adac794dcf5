package care.anamnesis.command.intake;

import static care.anamnesis.events.Role.PRIVACY_OFFICER;
import static care.anamnesis.events.Role.SUPERVISOR;
import static care.anamnesis.events.Role.THERAPIST;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.ClinicalCommand.AcceptAmendmentRequest;
import care.anamnesis.command.ClinicalCommand.CosignVisit;
import care.anamnesis.command.ClinicalCommand.DenyAmendmentRequest;
import care.anamnesis.command.ClinicalCommand.ExtendAmendmentRequest;
import care.anamnesis.command.ClinicalCommand.PlaceLegalHold;
import care.anamnesis.command.ClinicalCommand.ReleaseLegalHold;
import care.anamnesis.command.ClinicalCommand.RequestAmendment;
import care.anamnesis.command.ClinicalCommand.StateDisagreement;
import care.anamnesis.command.ClinicalCommand.WriteRebuttal;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The one place that decides who may ask what of a record. */
@Component
final class CommandPolicy {
    private static final Set<Role> CLINICIANS = roles(THERAPIST, SUPERVISOR);
    private static final Set<Role> CLINICIANS_AND_OFFICER = roles(THERAPIST, SUPERVISOR, PRIVACY_OFFICER);
    private static final Set<Role> SUPERVISORS = roles(SUPERVISOR);
    private static final Set<Role> OFFICERS = roles(PRIVACY_OFFICER);

    /** Every command that is not for clinicians alone. */
    private static final Map<Class<? extends ClinicalCommand>, Set<Role>> TABLE = Map.of(
            CosignVisit.class, SUPERVISORS,
            RequestAmendment.class, CLINICIANS_AND_OFFICER,
            ExtendAmendmentRequest.class, CLINICIANS_AND_OFFICER,
            AcceptAmendmentRequest.class, CLINICIANS_AND_OFFICER,
            DenyAmendmentRequest.class, CLINICIANS_AND_OFFICER,
            StateDisagreement.class, CLINICIANS_AND_OFFICER,
            WriteRebuttal.class, CLINICIANS_AND_OFFICER,
            PlaceLegalHold.class, OFFICERS,
            ReleaseLegalHold.class, OFFICERS);

    /** @throws NotPermitted if the person may not send this command */
    void check(Actor actor, Class<? extends ClinicalCommand> command) {
        var permitted = permitted(command);
        if (!permitted.contains(actor.role())) {
            throw new NotPermitted("This command may be sent in the role of " + inWords(permitted) + " only.");
        }
    }

    static Set<Role> permitted(Class<? extends ClinicalCommand> command) {
        return TABLE.getOrDefault(command, CLINICIANS);
    }

    private static Set<Role> roles(Role first, Role... others) {
        return Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    private static String inWords(Set<Role> roles) {
        return roles.stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" or "));
    }
}
