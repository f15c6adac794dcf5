package care.anamnesis.service.program;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys with which all processes on one database sign access tokens. A new one is made each month; the one before
 * still counts for a day, much longer than any token lasts.
 */
@Component
@WithOwnTokens
final class TokenKeys implements JWKSource<SecurityContext> {
    static final Duration IN_USE = Duration.ofDays(30);
    static final Duration OVERLAP = Duration.ofDays(1);

    private final JdbcClient tables;
    private final KeySeal seal;
    private final Clock clock;
    private volatile List<Kept> known = List.of();

    private record Kept(ECKey key, Instant made) {}

    TokenKeys(@Qualifier("signInClient") JdbcClient tables, KeySeal seal, Clock clock) {
        this.tables = tables;
        this.seal = seal;
        this.clock = clock;
    }

    /** The key to sign with; makes one if the newest is too old. */
    ECKey signing() {
        var now = clock.instant();
        return counting(read()).stream()
                .filter(kept -> kept.made().plus(IN_USE).isAfter(now))
                .findFirst()
                .map(Kept::key)
                .orElseGet(() -> make(now));
    }

    /** What others may know of them. */
    JWKSet published() {
        return new JWKSet(counting(read()).stream()
                .<JWK>map(kept -> kept.key().toPublicJWK())
                .toList());
    }

    /** Another process may have made one that is not known here yet. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        var found = selector.select(new JWKSet(publicKeys(known)));
        return found.isEmpty() ? selector.select(new JWKSet(publicKeys(read()))) : found;
    }

    ECKey make(Instant at) {
        var key = generated();
        tables.sql("delete from token_key where made_at < :until")
                .param("until", Timestamp.from(clock.instant().minus(IN_USE).minus(OVERLAP)))
                .update();
        tables.sql("insert into token_key values (:id, :sealed, :made)")
                .param("id", key.getKeyID())
                .param("sealed", seal.close(key.toJSONString(), key.getKeyID()))
                .param("made", Timestamp.from(at))
                .update();
        return key;
    }

    private static ECKey generated() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform has P-256", e);
        }
    }

    private List<JWK> publicKeys(List<Kept> kept) {
        return counting(kept).stream().<JWK>map(it -> it.key().toPublicJWK()).toList();
    }

    private List<Kept> counting(List<Kept> kept) {
        var since = clock.instant().minus(IN_USE).minus(OVERLAP);
        return kept.stream().filter(it -> it.made().isAfter(since)).toList();
    }

    /** The newest first; one that was sealed under a secret that nobody has any more is no key. */
    private List<Kept> read() {
        known = tables
                .sql("select id, sealed, made_at from token_key order by made_at desc")
                .query((row, _) -> kept(
                        row.getString("id"),
                        row.getString("sealed"),
                        row.getTimestamp("made_at").toInstant()))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        return known;
    }

    private Optional<Kept> kept(String id, String sealed, Instant made) {
        return seal.open(sealed, id).map(key -> new Kept(parsed(key), made));
    }

    private static ECKey parsed(String key) {
        try {
            return ECKey.parse(key);
        } catch (ParseException e) {
            throw new IllegalStateException("What was sealed is a key", e);
        }
    }
}
