package care.anamnesis.service.passkey;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/**
 * What a passkey has to sign, kept until it is answered: once, within five minutes, on any node. A stranger who asks for
 * one leaves no session behind.
 */
@Component
@WithPasskeys
class Challenges {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final JdbcClient tables;
    private final Clock clock;

    Challenges(@Qualifier("signInClient") JdbcClient tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** @param person whose answer it has to be, null if it may be anybody's */
    UUID keep(Bytes challenge, @Nullable UUID person) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        tables.sql("delete from challenge where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        tables.sql("insert into challenge values (:id, :bytes, :person, :until)")
                .param("id", id)
                .param("bytes", challenge.getBytes())
                .param("person", person)
                .param("until", Timestamp.from(now.plus(LONGEST)))
                .update();
        return id;
    }

    /**
     * Nobody can take it a second time.
     *
     * @throws BadCredentialsException if it is unknown, answered or too old
     */
    Bytes take(@Nullable UUID id, @Nullable UUID person) {
        return tables.sql("""
                delete from challenge where id = :id::uuid and person_id is not distinct from :person::uuid
                returning case when expires_at >= :now then bytes end
                """)
                .param("id", id)
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> Optional.ofNullable(row.getBytes(1)).map(Bytes::new))
                .optional()
                .flatMap(bytes -> bytes)
                .orElseThrow(() -> new BadCredentialsException("The challenge is unknown, answered or too old"));
    }
}
