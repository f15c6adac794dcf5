package care.anamnesis.service.session;

import care.anamnesis.command.PersonCommands.ActivatePerson;
import care.anamnesis.command.PersonCommands.AdoptPrivileges;
import care.anamnesis.command.PersonCommands.ApproveRecovery;
import care.anamnesis.command.PersonCommands.AssignSupervisor;
import care.anamnesis.command.PersonCommands.ChangePrivileges;
import care.anamnesis.command.PersonCommands.CorrectPersonDetails;
import care.anamnesis.command.PersonCommands.DeactivatePerson;
import care.anamnesis.command.PersonCommands.InviteFirstOfficer;
import care.anamnesis.command.PersonCommands.InvitePerson;
import care.anamnesis.command.PersonCommands.LinkAccount;
import care.anamnesis.command.PersonCommands.RefuseRecovery;
import care.anamnesis.command.PersonCommands.RegisterPasskey;
import care.anamnesis.command.PersonCommands.RemovePasskey;
import care.anamnesis.command.PersonCommands.RequestRecovery;
import care.anamnesis.command.asking.PersonChanged;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Removes from the tables of sign-in what opens nothing any more, before the command that ended it is answered. The log
 * decides what opens: if the tables cannot be reached, the rows are useless all the same.
 */
@Component
@WithSessions
class Aftermath {
    private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);

    private final List<KeptForPerson> kept;

    Aftermath(List<KeptForPerson> kept) {
        this.kept = kept;
    }

    @EventListener
    void after(PersonChanged change) {
        try {
            switch (change.by()) {
                case DeactivatePerson c -> endAll(c.personId());
                case ApproveRecovery c -> endAll(c.personId());
                case RemovePasskey c -> kept.forEach(rows -> rows.forget(c.personId(), c.passkeyId()));
                case InvitePerson _,
                        InviteFirstOfficer _,
                        ActivatePerson _,
                        CorrectPersonDetails _,
                        ChangePrivileges _,
                        AssignSupervisor _,
                        RegisterPasskey _,
                        LinkAccount _,
                        AdoptPrivileges _,
                        RequestRecovery _,
                        RefuseRecovery _ -> {} // a session looks up name and roles with each request
            }
        } catch (DataAccessException e) {
            LOG.warn(
                    "Rows of sign-in that open nothing any more could not be removed: {}",
                    e.getClass().getSimpleName());
        }
    }

    private void endAll(UUID person) {
        kept.forEach(rows -> rows.forgetAll(person));
    }
}
