package care.anamnesis.service.passkey;

import care.anamnesis.command.PersonCommand;
import care.anamnesis.command.PersonCommands.RegisterPasskey;
import care.anamnesis.command.PersonCommands.RemovePasskey;
import care.anamnesis.command.asking.Personnel;
import care.anamnesis.command.asking.RefusedCommand;
import care.anamnesis.events.Actor;
import care.anamnesis.events.PasskeyKind;
import care.anamnesis.events.StaffMember;
import care.anamnesis.service.session.PersonNow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * The passkeys of people: the keys in the tables of sign-in, and in the log that they exist. What the log does not hold
 * opens nothing, so that a row may come before its event and leave after it.
 */
@Component
@WithPasskeys
class KeyRing {
    private final PasskeyRows rows;
    private final Personnel personnel;

    /**
     * @param lastUsed absent if nobody has signed in with it yet
     * @param current whether the session of the person who looks began with it
     */
    record Held(
            UUID id,
            PasskeyKind kind,
            String label,
            @Nullable Instant registered,
            @Nullable Instant lastUsed,
            boolean current) {}

    KeyRing(PasskeyRows rows, Personnel personnel) {
        this.rows = rows;
        this.personnel = personnel;
    }

    List<Held> of(PersonNow now) {
        var kept = rows.of(now.person().id());
        return now.person().passkeys().stream()
                .flatMap(passkey -> kept.stream()
                        .filter(row -> row.id().equals(passkey.id()))
                        .map(row -> new Held(
                                row.id(),
                                passkey.kind(),
                                row.label(),
                                row.registered(),
                                row.lastUsed(),
                                row.id().equals(now.acting().key()))))
                .toList();
    }

    /**
     * Writes into the log that a passkey exists, whose key has been kept before.
     *
     * @param before what has to be true first
     */
    void add(CredentialRecord passkey, StaffMember person, Actor actor, PersonCommand... before) {
        var key = passkey.getCredentialId().toBase64UrlString();
        try {
            for (var command : before) {
                personnel.send(command, actor, command.getClass().getSimpleName() + " " + key);
            }
            var id = RelyingParty.idOf(passkey.getCredentialId());
            personnel.send(
                    new RegisterPasskey(person.id(), id, kind(passkey), passkey.getLabel()), actor, "register " + key);
        } catch (RefusedCommand refused) {
            rows.forget(key);
            throw new ErrorResponseException(
                    refused.refusal().status(), refused.refusal().asProblem(), refused);
        }
    }

    /** @throws RefusedCommand if it is the last one of the person */
    void remove(UUID passkey, PersonNow now) {
        personnel.send(
                new RemovePasskey(now.person().id(), passkey),
                now.getActor(),
                UUID.randomUUID().toString());
    }

    private static PasskeyKind kind(CredentialRecord passkey) {
        if (passkey.isBackupEligible()) {
            return PasskeyKind.SYNCED;
        }
        return passkey.getTransports().contains(AuthenticatorTransport.INTERNAL)
                ? PasskeyKind.DEVICE
                : PasskeyKind.SECURITY_KEY;
    }
}
