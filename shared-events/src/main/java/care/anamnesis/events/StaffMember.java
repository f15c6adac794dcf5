package care.anamnesis.events;

import care.anamnesis.events.PersonEvent.AccountLinked;
import care.anamnesis.events.PersonEvent.PasskeyRegistered;
import care.anamnesis.events.PersonEvent.PasskeyRemoved;
import care.anamnesis.events.PersonEvent.PersonActivated;
import care.anamnesis.events.PersonEvent.PersonDeactivated;
import care.anamnesis.events.PersonEvent.PersonDetailsCorrected;
import care.anamnesis.events.PersonEvent.PersonInvited;
import care.anamnesis.events.PersonEvent.PrivilegesChanged;
import care.anamnesis.events.PersonEvent.RecoveryApproved;
import care.anamnesis.events.PersonEvent.RecoveryRefused;
import care.anamnesis.events.PersonEvent.RecoveryRequested;
import care.anamnesis.events.PersonEvent.SupervisionAssigned;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person of the practice as her record stands, also before she accepts an invitation and after she has left. Both
 * sides fold the record by this one function.
 *
 * @param account names that of the identity provider with which she signs in, if she does
 */
public record StaffMember(
        UUID id,
        String name,
        @Nullable String credentials,
        List<Role> roles,
        PersonStanding standing,
        @Nullable String supervisor,
        List<Passkey> passkeys,
        @Nullable UUID account) {
    public StaffMember {
        roles = List.copyOf(roles);
        passkeys = List.copyOf(passkeys);
    }

    /** With which the person signs in, as long as it is here: one that was removed opens nothing. */
    public record Passkey(UUID id, PasskeyKind kind) {}

    /** @param before null before the first event of the record */
    public static StaffMember evolve(@Nullable StaffMember before, PersonEvent event) {
        return event instanceof PersonInvited e
                ? invited(before, e)
                : Objects.requireNonNull(before).after(event);
    }

    private static StaffMember invited(@Nullable StaffMember before, PersonInvited invited) {
        return new StaffMember(
                invited.personId(),
                invited.name(),
                invited.credentials(),
                invited.roles(),
                PersonStanding.INVITED,
                before == null ? null : before.supervisor(),
                before == null ? List.of() : before.passkeys(),
                before == null ? null : before.account());
    }

    private StaffMember after(PersonEvent event) {
        return switch (event) {
            case PersonInvited e -> invited(this, e);
            case PersonActivated _ -> standing(PersonStanding.ACTIVE);
            case PersonDeactivated _ ->
                standing(PersonStanding.DEACTIVATED).opening(List.of()).linked(null);
            case PersonDetailsCorrected e ->
                new StaffMember(id, e.name(), e.credentials(), roles, standing, supervisor, passkeys, account);
            case PrivilegesChanged e ->
                new StaffMember(id, name, credentials, e.after(), standing, supervisor, passkeys, account);
            case SupervisionAssigned e ->
                new StaffMember(id, name, credentials, roles, standing, e.supervisorId(), passkeys, account);
            case PasskeyRegistered e -> opening(with(new Passkey(e.passkeyId(), e.kind())));
            case PasskeyRemoved e -> opening(without(e.passkeyId()));
            case RecoveryApproved _ -> opening(List.of()).linked(null);
            case AccountLinked e -> linked(e.accountId());
            case RecoveryRequested _, RecoveryRefused _ -> this; // decides nothing yet, or nothing at all
        };
    }

    private StaffMember standing(PersonStanding changed) {
        return new StaffMember(id, name, credentials, roles, changed, supervisor, passkeys, account);
    }

    private StaffMember opening(List<Passkey> changed) {
        return new StaffMember(id, name, credentials, roles, standing, supervisor, changed, account);
    }

    private StaffMember linked(@Nullable UUID changed) {
        return new StaffMember(id, name, credentials, roles, standing, supervisor, passkeys, changed);
    }

    private List<Passkey> with(Passkey registered) {
        return Stream.concat(passkeys.stream(), Stream.of(registered)).toList();
    }

    private List<Passkey> without(UUID removed) {
        return passkeys.stream()
                .filter(passkey -> !passkey.id().equals(removed))
                .toList();
    }

    /** Whether she can sign in with this passkey now. */
    public boolean opensWith(UUID passkey) {
        return isActive() && passkeys.stream().anyMatch(held -> held.id().equals(passkey));
    }

    /** Whether she can sign in with this account at the identity provider now. */
    public boolean opensThrough(UUID linked) {
        return isActive() && linked.equals(account);
    }

    /** Whether there is nothing with which she could sign in: she is invited, or her access was recovered. */
    public boolean hasNoKey() {
        return passkeys.isEmpty() && account == null;
    }

    public boolean isActive() {
        return standing == PersonStanding.ACTIVE;
    }

    /** Whether she may act in this role now. */
    public boolean acts(Role role) {
        return isActive() && roles.contains(role);
    }

    /** As the practice knows somebody who works in it. */
    public Person asPerson() {
        return new Person(id.toString(), name, roles, credentials, supervisor);
    }
}
