package care.anamnesis.service.program;

import care.anamnesis.command.asking.ProvenPerson.Proof;
import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.events.Factor;
import care.anamnesis.service.session.Address;
import care.anamnesis.service.session.PersonNow;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * The access tokens that this service issues itself. A token says whose it is and what for; whether that still holds is
 * looked up with each request.
 */
@Component
@WithOwnTokens
final class OwnTokens implements TokenIssuer {
    static final Duration LIFE = Duration.ofMinutes(10);
    static final String COMMAND_LINE = "anamnesis-command-line";

    private static final String CLIENT = "client_id";
    private static final String GRANT = "sid";
    private static final String SCOPE = "scope";

    private final TokenKeys keys;
    private final DeviceGrants grants;
    private final PeopleOfLog people;
    private final Address address;
    private final Clock clock;

    OwnTokens(TokenKeys keys, DeviceGrants grants, PeopleOfLog people, Address address, Clock clock) {
        this.keys = keys;
        this.grants = grants;
        this.people = people;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public String name() {
        return address.uri().toString();
    }

    @Override
    public String audience() {
        return name();
    }

    @Override
    public Set<SignatureAlgorithm> algorithms() {
        return Set.of(SignatureAlgorithm.ES256);
    }

    @Override
    public JWKSource<SecurityContext> keys() {
        return keys;
    }

    @Override
    public Optional<Authentication> holder(Jwt token) {
        return id(token.getClaimAsString(GRANT))
                .flatMap(grants::find)
                .filter(grant -> grant.acting().id().toString().equals(token.getSubject()))
                .flatMap(this::person);
    }

    private Optional<Authentication> person(DeviceGrant grant) {
        var acting = grant.acting();
        return people.find(acting.id())
                .filter(person -> person.acts(acting.role()) && person.opensWith(acting.key()))
                .map(person -> TokenHolder.person(
                        new PersonNow(person, acting),
                        new Proof(Factor.Kind.PASSKEY, grant.proven(), null),
                        grant.scopes()));
    }

    String of(DeviceGrant grant) {
        return signed(claims().subject(grant.acting().id().toString())
                .claim(CLIENT, COMMAND_LINE)
                .claim(GRANT, grant.id().toString())
                .claim(SCOPE, Scope.words(grant.scopes()))
                .claim("auth_time", grant.proven().getEpochSecond())
                .build());
    }

    JWTClaimsSet.Builder claims() {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(name())
                .audience(audience())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
    }

    String signed(JWTClaimsSet claims) {
        var key = keys.signing();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(AccessTokenRules.TYPE)
                .keyID(key.getKeyID())
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform has ES256", e);
        }
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
