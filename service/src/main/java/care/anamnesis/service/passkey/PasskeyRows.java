package care.anamnesis.service.passkey;

import care.anamnesis.service.session.KeptForPerson;
import care.anamnesis.service.session.WithSessions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/** What the tables hold of somebody's passkeys beside the keys themselves. */
@Component
@WithSessions
class PasskeyRows implements KeptForPerson {
    private final JdbcClient tables;

    /** @param credential as the device names it */
    record Row(
            UUID id,
            String credential,
            String label,
            @Nullable Instant registered,
            @Nullable Instant lastUsed) {}

    PasskeyRows(@Qualifier("signInClient") JdbcClient tables) {
        this.tables = tables;
    }

    List<Row> of(UUID person) {
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

    /** How a person calls her passkey is her own affair: it is not in the log. */
    void rename(UUID person, UUID passkey, String label) {
        find(person, passkey)
                .ifPresent(row -> tables.sql(
                                "update user_credentials set label = :label where credential_id = :credential")
                        .param("label", label)
                        .param("credential", row.credential())
                        .update());
    }

    @Override
    public void forget(UUID person, UUID passkey) {
        find(person, passkey).map(Row::credential).ifPresent(this::forget);
    }

    @Override
    public void forgetAll(UUID person) {
        of(person).stream().map(Row::credential).forEach(this::forget);
    }

    void forget(String credential) {
        tables.sql("delete from user_credentials where credential_id = :credential")
                .param("credential", credential)
                .update();
    }

    private Optional<Row> find(UUID person, UUID passkey) {
        return of(person).stream().filter(row -> row.id().equals(passkey)).findFirst();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
