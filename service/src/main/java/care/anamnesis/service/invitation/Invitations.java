package care.anamnesis.service.invitation;

import care.anamnesis.query.http.Digests;
import care.anamnesis.service.session.KeptForPerson;
import care.anamnesis.service.session.WithSessions;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links by which somebody signs in for the first time: each works once, for a day. A new one for the same person ends
 * those before.
 */
@Component
@WithSessions
public class Invitations implements KeptForPerson {
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient tables;
    private final Clock clock;

    /** Where an invitation leads. */
    public static final String ADDRESS = "/invitation";

    /** All that is kept of a link: whoever reads it cannot follow the link. */
    public record Digest(String hex) {
        public static Digest of(String token) {
            return new Digest(Digests.of(token.getBytes(StandardCharsets.UTF_8)));
        }

        byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }
    }

    /** @param token to be told to the person and to nobody else; it is not kept */
    public record Invitation(String token, Instant until) {}

    Invitations(@Qualifier("signInClient") JdbcClient tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    public Invitation make(UUID person) {
        return make(person, LONGEST);
    }

    public Invitation make(UUID person, Duration longest) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var until = clock.instant().plus(longest);
        forgetAll(person);
        tables.sql("insert into invitation values (:digest, :person, :until)")
                .param("digest", Digest.of(token).bytes())
                .param("person", person)
                .param("until", Timestamp.from(until))
                .update();
        return new Invitation(token, until);
    }

    /** No link of this person works from now on. */
    @Override
    public void forgetAll(UUID person) {
        tables.sql("delete from invitation where person_id = :person and used_at is null")
                .param("person", person)
                .update();
    }

    /** Whom a link invites, as long as it has not been used. */
    public Optional<UUID> person(String token) {
        return person(Digest.of(token));
    }

    /** By the digest of the link. */
    public Optional<UUID> person(Digest link) {
        return tables.sql("""
                select person_id from invitation where digest = :digest and used_at is null and expires_at > :now
                """)
                .param("digest", link.bytes())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    /** It works no more. */
    public void use(String token) {
        use(Digest.of(token));
    }

    /** By the digest of the link. */
    public void use(Digest link) {
        tables.sql("""
                update invitation set used_at = :now where digest = :digest and used_at is null and expires_at > :now
                """)
                .param("digest", link.bytes())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
