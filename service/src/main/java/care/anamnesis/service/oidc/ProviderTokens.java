package care.anamnesis.service.oidc;

import care.anamnesis.command.asking.ProvenPerson.Proof;
import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.events.Factor;
import care.anamnesis.events.StaffMember;
import care.anamnesis.service.program.Scope;
import care.anamnesis.service.program.TokenHolder;
import care.anamnesis.service.program.TokenIssuer;
import care.anamnesis.service.session.ActingPerson;
import care.anamnesis.service.session.Address;
import care.anamnesis.service.session.PersonNow;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Access tokens that the identity provider of the practice issues to programs that work for a person. She acts in the
 * first of her roles; the provider is asked for its keys when somebody first needs them.
 */
@Component
@ConditionalOnProperty(name = "anamnesis.identity", havingValue = "oidc")
final class ProviderTokens implements TokenIssuer {
    private static final int CONNECTS_MILLIS = 3_000;
    private static final int ANSWERS_MILLIS = 10_000;
    private static final int LARGEST = 256 * 1024;

    private final DefaultResourceRetriever http =
            new DefaultResourceRetriever(CONNECTS_MILLIS, ANSWERS_MILLIS, LARGEST);
    private final LinkedAccounts accounts;
    private final PeopleOfLog people;
    private final Address address;
    private final String issuer;
    private final Set<String> acrValues;
    private volatile @Nullable JWKSource<SecurityContext> known;

    ProviderTokens(
            LinkedAccounts accounts,
            PeopleOfLog people,
            Address address,
            @Value("${anamnesis.oidc.issuer}") String issuer,
            @Value("${anamnesis.oidc.acr-values:}") String acrValues) {
        this.accounts = accounts;
        this.people = people;
        this.address = address;
        this.issuer = issuer;
        this.acrValues =
                acrValues.isBlank() ? Set.of() : Set.of(acrValues.strip().split("[ ,]+"));
    }

    @Override
    public String name() {
        return issuer;
    }

    @Override
    public String audience() {
        return address.uri().toString();
    }

    @Override
    public Set<SignatureAlgorithm> algorithms() {
        return Set.of(SignatureAlgorithm.values());
    }

    @Override
    public JWKSource<SecurityContext> keys() {
        return (selector, context) -> published().get(selector, context);
    }

    private JWKSource<SecurityContext> published() throws RemoteKeySourceException {
        var before = known;
        if (before != null) {
            return before;
        }
        try {
            var place = URI.create(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration");
            var described = JsonMapper.shared()
                    .readTree(http.retrieveResource(place.toURL()).getContent());
            var keys = URI.create(described.path("jwks_uri").asString("")).toURL();
            JWKSource<SecurityContext> learned =
                    JWKSourceBuilder.create(keys, http).build();
            known = learned;
            return learned;
        } catch (IOException | IllegalArgumentException | JacksonException e) {
            throw new RemoteKeySourceException("The identity provider does not tell its keys", e);
        }
    }

    /** Only of a token that says when she has proven who she is: a program that acts by itself is nobody here. */
    @Override
    public Optional<Authentication> holder(Jwt token) {
        var proven = token.getClaimAsInstant("auth_time");
        if (proven == null || !isEnough(token.getClaimAsString("acr"))) {
            return Optional.empty();
        }
        return accounts.find(issuer, Objects.requireNonNull(token.getSubject()))
                .flatMap(linked -> people.find(linked.person())
                        .filter(person -> person.isActive() && person.opensThrough(linked.id()))
                        .map(person -> new PersonNow(person, acting(person, linked)))
                        .map(person -> TokenHolder.person(
                                person, new Proof(Factor.Kind.OIDC, proven, null), Scope.of(words(token)))));
    }

    private boolean isEnough(@Nullable String acr) {
        return acrValues.isEmpty() || (acr != null && acrValues.contains(acr));
    }

    private static ActingPerson acting(StaffMember person, LinkedAccounts.Linked linked) {
        return new ActingPerson(person.id(), person.roles().getFirst(), linked.id());
    }

    private static String words(Jwt token) {
        var words = token.getClaimAsString("scope");
        return words == null ? "" : words;
    }
}
