package care.anamnesis.service.oidc;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a logout token says, as OpenID Connect Back-Channel Logout has it (2.4 and 2.6). */
final class LogoutTokenRules implements OAuth2TokenValidator<Jwt> {
    static final String SID = "sid";

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final ClientRegistration client;
    private final Clock clock;

    LogoutTokenRules(ClientRegistration client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var wrong = new ArrayList<String>();
        if (!String.valueOf(client.getProviderDetails().getIssuerUri()).equals(token.getClaimAsString("iss"))) {
            wrong.add("iss");
        }
        var audience = token.getAudience();
        if (audience == null || !audience.contains(client.getClientId())) {
            wrong.add("aud");
        }
        var issued = token.getIssuedAt();
        if (issued == null || issued.isAfter(clock.instant().plus(TokenRules.SKEW))) {
            wrong.add("iat");
        }
        if (token.getExpiresAt() == null) {
            wrong.add("exp");
        }
        if (token.getId() == null) {
            wrong.add("jti");
        }
        if (token.getSubject() == null && token.getClaimAsString(SID) == null) {
            wrong.add("sub");
        }
        if (!(token.getClaims().get("events") instanceof Map<?, ?> events) || !(events.get(EVENT) instanceof Map)) {
            wrong.add("events");
        }
        if (token.hasClaim("nonce")) {
            wrong.add("nonce"); // such as an ID token that somebody sends here
        }
        return wrong.isEmpty() ? OAuth2TokenValidatorResult.success() : failure(wrong);
    }

    private static OAuth2TokenValidatorResult failure(List<String> claims) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(
                OAuth2ErrorCodes.INVALID_REQUEST, "The logout token contains wrong claims: " + claims, null));
    }
}
