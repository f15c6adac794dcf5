package care.anamnesis.service.program;

import care.anamnesis.service.session.WithSessions;
import care.anamnesis.service.signin.ProgramDoor;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;

/**
 * Programs come in with an access token in each request. A cookie beside it is not looked at, so that no page can act in
 * the name of a program, and no program in a session.
 */
@Component
@WithSessions
final class BearerDoor implements ProgramDoor {
    private final ObjectProvider<TokenIssuer> issuer;
    private final Clock clock;

    BearerDoor(ObjectProvider<TokenIssuer> issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    public void open(HttpSecurity http, AuthenticationEntryPoint refusal) {
        var trusted = issuer.getIfAvailable();
        if (trusted == null) {
            return; // no token opens anything
        }
        var tokens = new AccessTokens(trusted, clock);
        http.oauth2ResourceServer(server -> server.authenticationManagerResolver(_ -> tokens)
                        .authenticationEntryPoint(new TokenRefusal(refusal)))
                .addFilterBefore(new TokenReach(), AuthorizationFilter.class);
    }
}
