package care.anamnesis.service.oidc;

import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.signin.Attempts;
import care.anamnesis.service.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The identity provider says that somebody has signed out there: her sessions here end, on every node. */
@RestController
@WithProvider
class BackChannel {
    private final Provider provider;
    private final ProviderSessions sessions;
    private final Attempts attempts;

    BackChannel(Provider provider, ProviderSessions sessions, Attempts attempts) {
        this.provider = provider;
        this.sessions = sessions;
        this.attempts = attempts;
    }

    @PostMapping(path = SignIn.BACK_CHANNEL, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @ShowsNoRecord("that sessions have ended")
    ResponseEntity<ProblemDetail> logout(@RequestParam("logout_token") String token, HttpServletRequest request) {
        try {
            attempts.from(request, () -> end(checked(token)));
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
        } catch (BadCredentialsException _) {
            return problem(HttpStatus.BAD_REQUEST, "The logout token is not valid here, or was used before.");
        } catch (ProviderUnavailable _) {
            return problem(HttpStatus.SERVICE_UNAVAILABLE, "The keys of the identity provider cannot be reached.");
        }
    }

    private Jwt checked(String token) {
        try {
            return provider.known().logoutTokens().decode(token);
        } catch (BadJwtException e) {
            throw new BadCredentialsException("This is no logout token", e);
        } catch (JwtException e) {
            throw new ProviderUnavailable(e);
        }
    }

    private Jwt end(Jwt token) {
        var isNew = sessions.end(
                Objects.requireNonNull(token.getClaimAsString("iss")),
                token.getSubject(),
                token.getClaimAsString(LogoutTokenRules.SID),
                Objects.requireNonNull(token.getId()),
                Objects.requireNonNull(token.getExpiresAt()));
        if (!isNew) {
            throw new BadCredentialsException("The logout token was used before");
        }
        return token;
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
