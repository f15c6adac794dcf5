package care.anamnesis.service.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Redeems what a browser brings back, once, for a token that says who she is. */
@Component
@WithProvider
class Exchange {
    private static final String DENIED = "access_denied";

    private final Provider provider;
    private final Departure departure;
    private final OidcAuthorizationCodeAuthenticationProvider redeemer;

    Exchange(Provider provider, Departure departure) {
        this.provider = provider;
        this.departure = departure;
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(provider.http())
                .configureMessageConverters(converters -> {
                    converters.addCustomConverter(new FormHttpMessageConverter());
                    converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        redeemer = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, request -> new DefaultOidcUser(List.of(), request.getIdToken()));
        redeemer.setJwtDecoderFactory(_ -> provider.known().idTokens());
    }

    /**
     * @throws NotAdmitted if it is no answer of the provider to this trip
     * @throws ProviderUnavailable if the provider could not be asked
     */
    OidcIdToken redeem(Trip trip, HttpServletRequest request) {
        var known = provider.known();
        requireIssuer(request);
        try {
            var redeemed = redeemer.authenticate(new OAuth2LoginAuthenticationToken(
                    known.client(),
                    new OAuth2AuthorizationExchange(departure.request(known, trip), answer(known, request))));
            if (redeemed != null && redeemed.getPrincipal() instanceof OidcUser person) {
                return person.getIdToken();
            }
            throw new NotAdmitted(Problem.REFUSED);
        } catch (OAuth2AuthenticationException e) {
            if (isOfTheWay(e)) {
                throw new ProviderUnavailable(e);
            }
            var isDenied = DENIED.equals(e.getError().getErrorCode());
            throw new NotAdmitted(isDenied ? Problem.CANCELLED : Problem.REFUSED, e);
        } catch (IllegalArgumentException e) {
            throw new NotAdmitted(Problem.REFUSED, e); // such as an answer without a token
        }
    }

    private static OAuth2AuthorizationResponse answer(Provider.Known known, HttpServletRequest request) {
        var code = request.getParameter("code");
        var state = request.getParameter("state");
        var redirect = Objects.requireNonNull(known.client().getRedirectUri());
        if (code != null && !code.isBlank()) {
            return OAuth2AuthorizationResponse.success(code)
                    .redirectUri(redirect)
                    .state(state)
                    .build();
        }
        var error = request.getParameter("error");
        return OAuth2AuthorizationResponse.error(error == null || error.isBlank() ? "invalid_request" : error)
                .redirectUri(redirect)
                .state(state)
                .build();
    }

    /** An answer that names another provider was meant for another one (RFC 9207). */
    private void requireIssuer(HttpServletRequest request) {
        var issuer = request.getParameter("iss");
        if (issuer != null && !issuer.equals(provider.settings().issuer())) {
            throw new NotAdmitted(Problem.REFUSED);
        }
    }

    /** Whether the provider did not answer, as opposed to answering something that is not true. */
    private static boolean isOfTheWay(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException
                    || (cause instanceof JwtException && !(cause instanceof BadJwtException))) {
                return true;
            }
        }
        return false;
    }
}
