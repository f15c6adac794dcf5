package care.anamnesis.query.practice.people;

import care.anamnesis.events.Alphabet;
import care.anamnesis.events.PasskeyKind;
import care.anamnesis.events.Person;
import care.anamnesis.events.PersonStanding;
import care.anamnesis.events.Role;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who works, has worked or is invited to work in the practice.
 *
 * @param credentials as they appear under notes; absent for a person who signs nothing
 * @param supervisorId who cosigns what the person signs; absent for a person without supervision
 * @param supervisor the name of the supervisor
 * @param invitedAt when she was last invited; absent, as are all times, for a person of a demo, who has no record
 * @param activeSince when she last accepted an invitation
 * @param leftAt absent while she works here
 * @param account at the identity provider of the practice, with which she signs in
 * @param recovery a request to give her access back that is not decided yet
 * @param version of her record
 */
public record WorkingPerson(
        String personId,
        String name,
        @Nullable String credentials,
        List<Role> roles,
        PersonStanding standing,
        @Nullable String supervisorId,
        @Nullable String supervisor,
        @Nullable Instant invitedAt,
        @Nullable Instant activeSince,
        @Nullable Instant leftAt,
        List<Passkey> passkeys,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Account account,
        @Nullable Recovery recovery,
        @Nullable Long version) {
    /** Who works here first, then who is invited, then who has left; by name. */
    static final Comparator<WorkingPerson> ORDER = Comparator.comparingInt(WorkingPerson::place)
            .thenComparing(WorkingPerson::name, Alphabet.ORDER)
            .thenComparing(WorkingPerson::personId);

    public record Passkey(UUID passkeyId, PasskeyKind kind, String label, Instant registeredAt) {}

    public record Account(String issuer, Instant linkedAt) {
        /** As people know it. */
        public String place() {
            return URI.create(issuer).getHost();
        }
    }

    public record Recovery(UUID recoveryId, String reason, String requestedById, String requestedBy, Instant at) {}

    static WorkingPerson without(Person person, @Nullable String supervisor) {
        return new WorkingPerson(
                person.id(),
                person.name(),
                person.credentials(),
                person.roles(),
                PersonStanding.ACTIVE,
                person.supervisor(),
                supervisor,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }

    /** Whether there is nothing with which she could sign in. */
    public boolean hasNoKey() {
        return passkeys.isEmpty() && account == null;
    }

    public boolean hasRecord() {
        return version != null;
    }

    private int place() {
        return switch (standing) {
            case ACTIVE -> 0;
            case INVITED -> 1;
            case DEACTIVATED -> 2;
        };
    }
}
