package care.anamnesis.service.oidc;

import care.anamnesis.query.http.Digests;
import care.anamnesis.service.invitation.Invitations;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Trips to the identity provider, kept until the browser that began one is back: once, within ten minutes, on any node.
 * A stranger who begins one leaves no session behind.
 */
@Component
@WithProvider
class Trips {
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient tables;
    private final Clock clock;

    Trips(@Qualifier("signInClient") JdbcClient tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** @param browser the secret that the browser keeps */
    Trip begin(Trip.Purpose purpose, @Nullable UUID person, Invitations.@Nullable Digest invitation, String browser) {
        var now = clock.instant();
        tables.sql("delete from provider_trip where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        var trip = new Trip(purpose, person, invitation, secret(), secret(), secret(), now);
        tables.sql("insert into provider_trip values"
                        + " (:state, :browser, :purpose, :person, :invitation, :nonce, :verifier, :begun, :until)")
                .param("state", digest(trip.state()))
                .param("browser", digest(browser))
                .param("purpose", purpose.name())
                .param("person", person)
                .param("invitation", invitation == null ? null : invitation.hex())
                .param("nonce", trip.nonce())
                .param("verifier", trip.verifier())
                .param("begun", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(LONGEST)))
                .update();
        return trip;
    }

    /** Nobody can take it a second time, and no other browser. */
    Optional<Trip> end(String state, String browser) {
        return tables.sql("""
                delete from provider_trip where state = :state and browser = :browser and expires_at >= :now
                returning purpose, person_id, invitation, nonce, verifier, begun_at
                """)
                .param("state", digest(state))
                .param("browser", digest(browser))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Trip(
                        Trip.Purpose.valueOf(row.getString(1)),
                        row.getObject(2, UUID.class),
                        invitation(row.getString(3)),
                        state,
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()))
                .optional();
    }

    private static Invitations.@Nullable Digest invitation(@Nullable String hex) {
        return hex == null ? null : new Invitations.Digest(hex);
    }

    String secret() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String secret) {
        return Digests.sha256().digest(secret.getBytes(StandardCharsets.UTF_8));
    }
}
