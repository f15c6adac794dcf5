package care.anamnesis.service.program;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who issues the access tokens that this process accepts: there is one at most. */
public interface TokenIssuer {
    /** As a token names it ({@code iss}). */
    String name();

    /** As a token names this service ({@code aud}). */
    String audience();

    /** None of them is symmetric: who can check a token cannot make one. */
    Set<SignatureAlgorithm> algorithms();

    JWKSource<SecurityContext> keys();

    /**
     * Who holds a token that keeps all {@link AccessTokenRules}, as {@link TokenHolder} makes it.
     *
     * @return empty if nobody does any more
     */
    Optional<Authentication> holder(Jwt token);
}
