package care.anamnesis.service.oidc;

import care.anamnesis.query.http.Digests;
import care.anamnesis.service.invitation.Invitations;
import care.anamnesis.service.limit.Limited;
import care.anamnesis.service.limit.Limits;
import care.anamnesis.service.limit.Origin;
import care.anamnesis.service.limit.TooOften;
import care.anamnesis.service.session.Address;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Sends a browser to the identity provider. What it brings back counts only in the same browser. */
@Component
@WithProvider
class Departure {
    private final Provider provider;
    private final Trips trips;
    private final Limits limits;
    private final Duration longest;
    private final boolean encrypted;
    private final String cookie;

    Departure(
            Provider provider,
            Trips trips,
            Limits limits,
            Address address,
            @Value("${anamnesis.session.longest:12h}") Duration longest) {
        this.provider = provider;
        this.trips = trips;
        this.limits = limits;
        this.longest = longest;
        encrypted = address.isEncrypted();
        cookie = encrypted ? "__Host-anamnesis-trip" : "anamnesis-trip";
    }

    /**
     * @return where to send the browser
     * @throws ProviderUnavailable if nobody knows where
     * @throws TooOften if too many from this address have not come back
     */
    URI begin(
            Trip.Purpose purpose,
            @Nullable UUID person,
            Invitations.@Nullable Digest invitation,
            HttpServletRequest request,
            HttpServletResponse response) {
        var client = provider.known();
        limits.take(Limited.CHALLENGES, Origin.of(request));
        var browser = browser(request);
        if (browser.isEmpty()) {
            browser = trips.secret();
        }
        remember(browser, response);
        return URI.create(request(client, trips.begin(purpose, person, invitation, browser))
                .getAuthorizationRequestUri());
    }

    /** The trip from which this browser is back, once. */
    Optional<Trip> end(String state, HttpServletRequest request) {
        var trip = trips.end(state, browser(request));
        trip.ifPresent(_ -> limits.giveBack(Limited.CHALLENGES, Origin.of(request)));
        return trip;
    }

    /** The secret of the browser, empty if it has none. */
    private String browser(HttpServletRequest request) {
        var kept = WebUtils.getCookie(request, cookie);
        return kept == null ? "" : kept.getValue();
    }

    private void remember(String browser, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookie, browser)
                        .path("/")
                        .httpOnly(true)
                        .secure(encrypted)
                        .sameSite("Lax")
                        .maxAge(Trips.LONGEST)
                        .build()
                        .toString());
    }

    /** How the browser was sent, also when its answer is checked. */
    OAuth2AuthorizationRequest request(Provider.Known known, Trip trip) {
        var settings = provider.settings();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(Objects.requireNonNull(
                        known.client().getProviderDetails().getAuthorizationUri()))
                .clientId(known.client().getClientId())
                .redirectUri(known.client().getRedirectUri())
                .scopes(known.client().getScopes())
                .state(trip.state())
                .attributes(Map.of(
                        OidcParameterNames.NONCE, trip.nonce(), PkceParameterNames.CODE_VERIFIER, trip.verifier()))
                .additionalParameters(more -> {
                    more.put(OidcParameterNames.NONCE, hash(trip.nonce()));
                    more.put(PkceParameterNames.CODE_CHALLENGE, hash(trip.verifier()));
                    more.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
                    more.put("max_age", trip.purpose().asksAgain() ? 0 : longest.toSeconds());
                    if (trip.purpose().asksAgain()) {
                        more.put("prompt", "login");
                    }
                    if (!settings.acrValues().isEmpty()) {
                        more.put("acr_values", String.join(" ", settings.acrValues()));
                    }
                })
                .build();
    }

    private static String hash(String secret) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digests.sha256().digest(secret.getBytes(StandardCharsets.US_ASCII)));
    }
}
