package care.anamnesis.command;

import java.util.UUID;

/**
 * Everything that can be asked of the record of a person who works in the practice. Those marked as {@link ByTheService}
 * have no address: the service sends them itself when a person signs in.
 */
public sealed interface PersonCommand extends Command
        permits PersonCommands.InvitePerson,
                PersonCommands.InviteFirstOfficer,
                PersonCommands.ActivatePerson,
                PersonCommands.CorrectPersonDetails,
                PersonCommands.ChangePrivileges,
                PersonCommands.AssignSupervisor,
                PersonCommands.DeactivatePerson,
                PersonCommands.RegisterPasskey,
                PersonCommands.RemovePasskey,
                PersonCommands.LinkAccount,
                PersonCommands.AdoptPrivileges,
                PersonCommands.RequestRecovery,
                PersonCommands.ApproveRecovery,
                PersonCommands.RefuseRecovery {
    UUID personId();

    @Override
    default UUID subject() {
        return personId();
    }
}
