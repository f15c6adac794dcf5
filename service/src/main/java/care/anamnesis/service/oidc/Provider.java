package care.anamnesis.service.oidc;

import care.anamnesis.service.session.Address;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * The identity provider as it describes itself. It is asked when somebody first needs it: a provider that is down keeps
 * nobody from starting this process, nor from working in a session that has begun.
 */
@Component
@WithProvider
class Provider {
    private static final Duration CONNECTS = Duration.ofSeconds(3);
    private static final Duration ANSWERS = Duration.ofSeconds(10);

    private final ProviderSettings settings;
    private final Address address;
    private final Clock clock;
    private final JdkClientHttpRequestFactory http;
    private volatile @Nullable Known known;

    /**
     * @param leaving where a browser signs out at the provider as well, if it has such a page
     */
    record Known(ClientRegistration client, JwtDecoder idTokens, JwtDecoder logoutTokens, Optional<URI> leaving) {}

    Provider(ProviderSettings.Read read, Address address, Clock clock) {
        this.settings = read.settings();
        this.address = address;
        this.clock = clock;
        http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECTS).build());
        http.setReadTimeout(ANSWERS);
    }

    ProviderSettings settings() {
        return settings;
    }

    ClientHttpRequestFactory http() {
        return http;
    }

    /** @throws ProviderUnavailable if it has never answered yet, and does not answer now */
    Known known() {
        var before = known;
        if (before != null) {
            return before;
        }
        var learned = learn(description());
        known = learned;
        return learned;
    }

    /** Only if it has been asked before. */
    Optional<Known> knownAlready() {
        return Optional.ofNullable(known);
    }

    private Map<String, Object> description() {
        try {
            var described = RestClient.builder()
                    .requestFactory(http)
                    .build()
                    .get()
                    .uri(settings.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(new ParameterizedTypeReference<Map<String, Object>>() {});
            if (described == null || !settings.issuer().equals(described.get("issuer"))) {
                throw new ProviderUnavailable("The provider at anamnesis.oidc.issuer calls itself something else");
            }
            return described;
        } catch (RestClientException e) {
            throw new ProviderUnavailable(e);
        }
    }

    private Known learn(Map<String, Object> description) {
        try {
            var client = ClientRegistrations.fromOidcConfiguration(description)
                    .registrationId("provider")
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .redirectUri(address.at(ProviderReturn.ADDRESS).toString())
                    .scope(settings.scopes())
                    .build();
            var rules = new TokenRules(client, new RestTemplate(http), clock);
            return new Known(
                    client,
                    rules.idTokens(),
                    rules.logoutTokens(),
                    Optional.ofNullable(description.get("end_session_endpoint"))
                            .map(Object::toString)
                            .map(URI::create));
        } catch (IllegalArgumentException e) {
            throw new ProviderUnavailable(e);
        }
    }
}
