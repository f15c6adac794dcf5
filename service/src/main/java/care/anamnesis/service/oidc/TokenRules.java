package care.anamnesis.service.oidc;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestOperations;

/**
 * What makes a token one of the identity provider, for this service, now: signed by one of its keys with a public-key
 * algorithm, and by a clock that is at most a minute off. A key that is not known yet is looked up at the provider.
 */
final class TokenRules {
    static final Duration SKEW = Duration.ofSeconds(60);

    private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(SignatureAlgorithm.values());

    private final ClientRegistration client;
    private final RestOperations http;
    private final Clock clock;

    TokenRules(ClientRegistration client, RestOperations http, Clock clock) {
        this.client = client;
        this.http = http;
        this.clock = clock;
    }

    /** As OpenID Connect Core has them (3.1.3.7); the nonce is compared where the answer is. */
    JwtDecoder idTokens() {
        var claims = new OidcIdTokenValidator(client);
        claims.setClockSkew(SKEW);
        claims.setClock(clock);
        return decoder(JwtTypeValidator.jwt(), claims);
    }

    JwtDecoder logoutTokens() {
        var types = new JwtTypeValidator("logout+jwt", "JWT");
        types.setAllowEmpty(true);
        return decoder(types, new LogoutTokenRules(client, clock));
    }

    private JwtDecoder decoder(OAuth2TokenValidator<Jwt> type, OAuth2TokenValidator<Jwt> claims) {
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(client.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithms(all -> all.addAll(ALGORITHMS))
                .restOperations(http)
                .validateType(false)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(type, times, claims)));
        return decoder;
    }
}
