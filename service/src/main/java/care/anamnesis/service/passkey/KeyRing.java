package care.anamnesis.service.passkey;

import care.anamnesis.command.PersonCommand;
import care.anamnesis.command.PersonCommands.RegisterPasskey;
import care.anamnesis.command.PersonCommands.RemovePasskey;
import care.anamnesis.command.asking.Personnel;
import care.anamnesis.command.asking.RefusedCommand;
import care.anamnesis.events.Actor;
import care.anamnesis.events.PasskeyKind;
import care.anamnesis.events.StaffMember;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * The passkeys of people: the key in the tables of sign-in, that it exists in the log. What the log does not hold opens
 * nothing, so that a row may come before its event and leave after it.
 */
@Component
@WithPasskeys
class KeyRing {
    private final JdbcClient tables;
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

    private record Row(
            UUID id,
            String credential,
            String label,
            @Nullable Instant registered,
            @Nullable Instant lastUsed) {}

    KeyRing(@Qualifier("signInClient") JdbcClient tables, Personnel personnel) {
        this.tables = tables;
        this.personnel = personnel;
    }

    List<Held> of(PersonNow now) {
        var rows = rows(now.person().id());
        return now.person().passkeys().stream()
                .flatMap(passkey -> rows.stream()
                        .filter(row -> row.id().equals(passkey.id()))
                        .map(row -> new Held(
                                row.id(),
                                passkey.kind(),
                                row.label(),
                                row.registered(),
                                row.lastUsed(),
                                row.id().equals(now.acting().passkey()))))
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
            forget(key);
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

    /** How a person calls her passkey is her own affair: it is not in the log. */
    void rename(UUID passkey, PersonNow now, String label) {
        row(now.person().id(), passkey)
                .ifPresent(row -> tables.sql(
                                "update user_credentials set label = :label where credential_id = :credential")
                        .param("label", label)
                        .param("credential", row.credential())
                        .update());
    }

    void forget(UUID person, UUID passkey) {
        row(person, passkey).ifPresent(row -> forget(row.credential()));
    }

    void forgetAll(UUID person) {
        rows(person).forEach(row -> forget(row.credential()));
    }

    private void forget(String credential) {
        tables.sql("delete from user_credentials where credential_id = :credential")
                .param("credential", credential)
                .update();
    }

    private Optional<Row> row(UUID person, UUID passkey) {
        return rows(person).stream().filter(row -> row.id().equals(passkey)).findFirst();
    }

    private List<Row> rows(UUID person) {
        return tables.sql("""
                select credential_id, label, created, last_used
                  from user_credentials join user_entities on user_entities.id = user_entity_user_id
                 where user_entities.name = :person
                """)
                .param("person", person.toString())
                .query((row, _) -> new Row(
                        RelyingParty.idOf(Bytes.fromBase64(row.getString(1))),
                        row.getString(1),
                        row.getString(2),
                        instant(row.getTimestamp(3)),
                        instant(row.getTimestamp(4))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
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
