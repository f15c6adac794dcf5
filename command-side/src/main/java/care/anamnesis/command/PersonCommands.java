package care.anamnesis.command;

import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.Line;
import care.anamnesis.events.PasskeyKind;
import care.anamnesis.events.People;
import care.anamnesis.events.Prose;
import care.anamnesis.events.Role;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** About a person who works in the practice. */
public interface PersonCommands {
    /** A person who has left is invited again under her id, so that she remains one person. */
    record InvitePerson(
            @NewId UUID personId,
            @Line String name,
            @Line @Nullable String credentials,
            @NotEmpty List<Role> roles) implements PersonCommand {
        @Override
        public List<Violation> contradictions() {
            return Privileges.violations(roles, credentials);
        }
    }

    /** From the command line on the server, while nobody in the practice is a privacy officer. */
    @ByTheService
    record InviteFirstOfficer(
            @NewId UUID personId,
            @Line String name,
            @Line @Nullable String credentials,
            @NotEmpty List<Role> roles) implements PersonCommand {
        @Override
        public List<Violation> contradictions() {
            return Stream.concat(
                            Privileges.violations(roles, credentials).stream(),
                            Violation.unless(
                                    roles.contains(Role.PRIVACY_OFFICER),
                                    "/roles",
                                    "must name the role of privacy officer")
                                    .stream())
                    .toList();
        }
    }

    @ByTheService
    record ActivatePerson(UUID personId) implements PersonCommand {}

    /** Gives name and credentials as they are, whole. */
    record CorrectPersonDetails(
            UUID personId,
            @Line String name,
            @Line @Nullable String credentials,
            @Prose String reason) implements PersonCommand {}

    /** Gives the roles that the person holds from now on, all of them. */
    record ChangePrivileges(
            UUID personId,
            @NotEmpty List<Role> roles,
            @Prose String reason) implements PersonCommand {
        @Override
        public List<Violation> contradictions() {
            return Privileges.named(roles);
        }
    }

    record AssignSupervisor(
            UUID personId,

            @OfPractice("A supervisor of the practice; when it is left out, the person works without supervision.")
            @Line
            @Nullable
            String supervisorId,

            @Prose String reason)
            implements PersonCommand {
        @Override
        public List<Violation> strangers(People people) {
            return Responsible.violations(people, supervisorId, CareResponsibility.SUPERVISING, "/supervisorId");
        }
    }

    record DeactivatePerson(UUID personId, @Prose String reason) implements PersonCommand {}

    @ByTheService
    record RegisterPasskey(
            UUID personId,
            @NewId UUID passkeyId,
            PasskeyKind kind,
            @Line String label) implements PersonCommand {}

    @ByTheService
    record RemovePasskey(UUID personId, UUID passkeyId) implements PersonCommand {}

    /**
     * @param accountId of the table of sign-in, and no part of the account
     * @param issuer the identity provider of the practice
     */
    @ByTheService
    record LinkAccount(
            UUID personId, @NewId UUID accountId, @Line String issuer) implements PersonCommand {}

    /** Where the identity provider says who is what: the roles that it names, all of them. */
    @ByTheService
    record AdoptPrivileges(UUID personId, @NotEmpty List<Role> roles) implements PersonCommand {
        @Override
        public List<Violation> contradictions() {
            return Privileges.named(roles);
        }
    }

    /** The person has lost every way to sign in: one colleague asks for it, another one agrees. */
    record RequestRecovery(
            UUID personId, @NewId UUID recoveryId, @Prose String reason) implements PersonCommand {}

    record ApproveRecovery(UUID personId, UUID recoveryId) implements PersonCommand {}

    record RefuseRecovery(
            UUID personId, UUID recoveryId, @Prose String reason) implements PersonCommand {}
}
