package care.anamnesis.service.program;

import java.time.Clock;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Finds out who holds the token of a request. Every wrong token is refused in the same words. */
final class AccessTokens implements AuthenticationManager {
    private final TokenIssuer issuer;
    private final JwtDecoder rules;

    AccessTokens(TokenIssuer issuer, Clock clock) {
        this.issuer = issuer;
        this.rules = AccessTokenRules.of(issuer, clock);
    }

    @Override
    public Authentication authenticate(Authentication request) {
        if (!(request instanceof BearerTokenAuthenticationToken bearer)) {
            throw refused();
        }
        try {
            return issuer.holder(rules.decode(bearer.getToken())).orElseThrow(AccessTokens::refused);
        } catch (BadJwtException _) {
            throw refused();
        } catch (JwtException e) {
            throw new NotChecked(e);
        }
    }

    private static OAuth2AuthenticationException refused() {
        return new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("The token opens nothing here"));
    }
}
