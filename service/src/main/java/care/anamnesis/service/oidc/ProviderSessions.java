package care.anamnesis.service.oidc;

import care.anamnesis.query.http.Digests;
import care.anamnesis.service.session.WithSessions;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which of our sessions began with which session of the identity provider, in a table that all nodes read: a session
 * goes on only while its row is here, so that its end counts for the next request on every node. The row of a session
 * that ends goes with it.
 */
@Component
@WithSessions
class ProviderSessions {
    /** No session lives longer; a row that is older belongs to one that never began. */
    private static final Duration LONGEST = Duration.ofHours(25);

    private final JdbcClient tables;
    private final SessionRepository<?> sessions;
    private final TransactionOperations transactions;
    private final Clock clock;

    ProviderSessions(
            @Qualifier("signInClient") JdbcClient tables,
            SessionRepository<?> sessions,
            @Qualifier("springSessionTransactionOperations") TransactionOperations transactions,
            Clock clock) {
        this.tables = tables;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param sid as the provider names its session, null if it does not */
    void keep(String session, String issuer, String subject, @Nullable String sid) {
        var now = clock.instant();
        tables.sql("delete from provider_session where begun_at < :before")
                .param("before", Timestamp.from(now.minus(LONGEST)))
                .update();
        tables.sql("""
                insert into provider_session values (:session, :issuer, :subject, :sid, :now) on conflict do nothing
                """)
                .param("session", session)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("sid", sid == null ? "" : sid)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean has(String session) {
        return tables.sql("select exists (select from provider_session where session_id = :session)")
                .param("session", session)
                .query(Boolean.class)
                .single();
    }

    /**
     * Ends what the provider says has ended: the sessions that began with one of its sessions, or all of an account.
     *
     * @param token by which the provider says it, at most once
     * @return false if it has been said before
     */
    boolean end(String issuer, @Nullable String subject, @Nullable String sid, String token, Instant until) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            var isNew = isFirst(issuer + " " + token, until);
            if (isNew) {
                ended(issuer, subject, sid).forEach(sessions::deleteById);
            }
            return isNew;
        }));
    }

    private List<String> ended(String issuer, @Nullable String subject, @Nullable String sid) {
        return tables
                .sql("""
                delete from provider_session where session_id in (
                  select session_id from provider_session
                   where issuer = :issuer
                     and (:subject::text is null or subject = :subject)
                     and (:sid::text is null or sid = :sid))
                returning session_id
                """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("sid", sid)
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    private boolean isFirst(String token, Instant until) {
        tables.sql("delete from logout_token where expires_at < :now")
                .param("now", Timestamp.from(clock.instant().minus(TokenRules.SKEW)))
                .update();
        return tables.sql("insert into logout_token values (:digest, :until) on conflict do nothing")
                        .param("digest", Digests.sha256().digest(token.getBytes(StandardCharsets.UTF_8)))
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }
}
