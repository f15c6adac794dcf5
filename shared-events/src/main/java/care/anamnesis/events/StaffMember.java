package care.anamnesis.events;

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
import org.jspecify.annotations.Nullable;

/**
 * A person of the practice as her record stands, also before she accepts an invitation and after she has left. Both
 * sides fold the record by this one function.
 */
public record StaffMember(
        UUID id,
        String name,
        @Nullable String credentials,
        List<Role> roles,
        PersonStanding standing,
        @Nullable String supervisor) {
    public StaffMember {
        roles = List.copyOf(roles);
    }

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
                before == null ? null : before.supervisor());
    }

    private StaffMember after(PersonEvent event) {
        return switch (event) {
            case PersonInvited e -> invited(this, e);
            case PersonActivated _ -> standing(PersonStanding.ACTIVE);
            case PersonDeactivated _ -> standing(PersonStanding.DEACTIVATED);
            case PersonDetailsCorrected e ->
                new StaffMember(id, e.name(), e.credentials(), roles, standing, supervisor);
            case PrivilegesChanged e -> new StaffMember(id, name, credentials, e.after(), standing, supervisor);
            case SupervisionAssigned e -> new StaffMember(id, name, credentials, roles, standing, e.supervisorId());
            // how she signs in
            case PasskeyRegistered _, PasskeyRemoved _, RecoveryRequested _, RecoveryApproved _, RecoveryRefused _ ->
                this;
        };
    }

    private StaffMember standing(PersonStanding changed) {
        return new StaffMember(id, name, credentials, roles, changed, supervisor);
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
