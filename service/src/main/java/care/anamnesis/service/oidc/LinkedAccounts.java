package care.anamnesis.service.oidc;

import care.anamnesis.service.session.KeptForPerson;
import care.anamnesis.service.session.WithSessions;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which account at the identity provider is whose: by issuer and subject and never by an address of mail, which may
 * change its owner.
 */
@Component
@WithSessions
class LinkedAccounts implements KeptForPerson {
    private final JdbcClient tables;

    /** @param id as the log names it */
    record Linked(UUID id, UUID person) {}

    LinkedAccounts(@Qualifier("signInClient") JdbcClient tables) {
        this.tables = tables;
    }

    Optional<Linked> find(String issuer, String subject) {
        return tables.sql(
                        "select account_id, person_id from linked_account where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, _) -> new Linked(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional();
    }

    /** Whose it is from now on, unless it is somebody's already. */
    Linked keep(String issuer, String subject, UUID person) {
        tables.sql("insert into linked_account values (:issuer, :subject, :id, :person) on conflict do nothing")
                .param("issuer", issuer)
                .param("subject", subject)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .update();
        return find(issuer, subject).orElseThrow();
    }

    void forget(UUID account) {
        tables.sql("delete from linked_account where account_id = :id")
                .param("id", account)
                .update();
    }

    @Override
    public void forgetAll(UUID person) {
        tables.sql("delete from linked_account where person_id = :person")
                .param("person", person)
                .update();
    }
}
