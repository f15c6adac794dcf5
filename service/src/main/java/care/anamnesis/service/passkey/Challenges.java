package care.anamnesis.service.passkey;

import care.anamnesis.service.limit.Limited;
import care.anamnesis.service.limit.Limits;
import care.anamnesis.service.limit.Origin;
import care.anamnesis.service.limit.TooOften;
import jakarta.servlet.http.HttpServletRequest;
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
 * one leaves no session behind, and from one address only some may be unanswered at a time: each of them is a row.
 */
@Component
@WithPasskeys
class Challenges {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final JdbcClient tables;
    private final Limits limits;
    private final Clock clock;

    Challenges(@Qualifier("signInClient") JdbcClient tables, Limits limits, Clock clock) {
        this.limits = limits;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * @param person whose answer it has to be, null if it may be anybody's
     * @throws TooOften if too many from this address have not been answered
     */
    UUID keep(Bytes challenge, @Nullable UUID person, HttpServletRequest asked) {
        limits.take(Limited.CHALLENGES, Origin.of(asked));
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
    Bytes take(@Nullable UUID id, @Nullable UUID person, HttpServletRequest answered) {
        var kept = tables.sql("""
                delete from challenge where id = :id::uuid and person_id is not distinct from :person::uuid
                returning case when expires_at >= :now then bytes end
                """)
                .param("id", id)
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> Optional.ofNullable(row.getBytes(1)).map(Bytes::new))
                .optional();
        if (kept.isPresent()) {
            limits.giveBack(Limited.CHALLENGES, Origin.of(answered));
        }
        return kept.flatMap(bytes -> bytes)
                .orElseThrow(() -> new BadCredentialsException("The challenge is unknown, answered or too old"));
    }
}
