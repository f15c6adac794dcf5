package care.anamnesis.service.oidc;

import care.anamnesis.command.PersonCommands.ActivatePerson;
import care.anamnesis.command.PersonCommands.AdoptPrivileges;
import care.anamnesis.command.PersonCommands.LinkAccount;
import care.anamnesis.command.asking.Personnel;
import care.anamnesis.command.asking.RefusedCommand;
import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.events.Actor;
import care.anamnesis.events.StaffMember;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

/** Finds the person to whom an account belongs, or makes it hers. */
@Component
@WithProvider
class Admission {
    private final ProviderSettings settings;
    private final LinkedAccounts accounts;
    private final PeopleOfLog people;
    private final Personnel personnel;

    /** @param account as the log names it */
    record Admitted(StaffMember person, UUID account) {}

    Admission(ProviderSettings.Read read, LinkedAccounts accounts, PeopleOfLog people, Personnel personnel) {
        this.settings = read.settings();
        this.accounts = accounts;
        this.people = people;
        this.personnel = personnel;
    }

    /** @throws NotAdmitted if it is the account of nobody who works here */
    Admitted known(OidcIdToken token) {
        var linked =
                accounts.find(settings.issuer(), subject(token)).orElseThrow(() -> new NotAdmitted(Problem.UNLINKED));
        var person = people.find(linked.person())
                .filter(one -> one.opensThrough(linked.id()))
                .orElseThrow(() -> new NotAdmitted(Problem.UNLINKED));
        return new Admitted(withRoles(person, token), linked.id());
    }

    /**
     * Makes an account that of a person who follows her invitation.
     *
     * @throws NotAdmitted if it is somebody else's
     */
    Admitted linked(StaffMember person, OidcIdToken token) {
        var linked = accounts.keep(settings.issuer(), subject(token), person.id());
        if (!linked.person().equals(person.id())) {
            var isOpen = people.find(linked.person())
                    .filter(other -> other.opensThrough(linked.id()))
                    .isPresent();
            if (isOpen) {
                throw new NotAdmitted(Problem.TAKEN);
            }
            accounts.forget(linked.id()); // left over from an invitation that came to nothing
            return linked(person, token);
        }
        var herself =
                new Actor(person.id().toString(), person.name(), person.roles().getFirst());
        try {
            personnel.send(new ActivatePerson(person.id()), herself, "activate " + UUID.randomUUID());
            personnel.send(
                    new LinkAccount(person.id(), linked.id(), settings.issuer()), herself, "link " + UUID.randomUUID());
        } catch (RefusedCommand refused) {
            throw new NotAdmitted(Problem.UNLINKED, refused);
        }
        return new Admitted(withRoles(now(person), token), linked.id());
    }

    /** Those that the provider names, where it is told to: they are in the log before the session begins. */
    private StaffMember withRoles(StaffMember person, OidcIdToken token) {
        var claim = settings.rolesClaim();
        if (claim == null) {
            return person;
        }
        var named = NamedRoles.of(token.getClaims(), claim, settings.roleNames());
        if (named.isEmpty()) {
            throw new NotAdmitted(Problem.ROLES);
        }
        if (named.equals(EnumSet.copyOf(person.roles()))) {
            return person;
        }
        try {
            personnel.send(
                    new AdoptPrivileges(person.id(), NamedRoles.ordered(named, person.roles())),
                    Personnel.PROVIDER,
                    "roles " + UUID.randomUUID());
        } catch (RefusedCommand refused) {
            throw new NotAdmitted(Problem.ROLES, refused);
        }
        return now(person);
    }

    /** There is no token without one. */
    static String subject(OidcIdToken token) {
        return Objects.requireNonNull(token.getSubject());
    }

    private StaffMember now(StaffMember person) {
        return people.find(person.id()).orElseThrow();
    }
}
