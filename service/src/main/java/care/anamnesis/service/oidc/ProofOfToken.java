package care.anamnesis.service.oidc;

import care.anamnesis.command.asking.ProvenPerson.Proof;
import care.anamnesis.events.Factor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

/**
 * When and how the identity provider made sure who somebody is. What the browser was sent to ask for proves nothing,
 * because anybody can change an address: the token has to say it.
 */
@Component
@WithProvider
class ProofOfToken {
    private static final int LONGEST_MEANS = 200;

    private final List<String> acrValues;
    private final Clock clock;
    private final Duration longest;

    ProofOfToken(ProviderSettings.Read read, Clock clock, @Value("${anamnesis.session.longest:12h}") Duration longest) {
        acrValues = read.settings().acrValues();
        this.clock = clock;
        this.longest = longest;
    }

    /** @throws NotAdmitted if it was too long ago, or in a way that is not enough */
    Proof of(OidcIdToken token, Trip trip) {
        var now = clock.instant();
        var at = token.getAuthenticatedAt();
        if (at == null || at.isBefore(earliest(trip, now)) || at.isAfter(now.plus(TokenRules.SKEW))) {
            throw new NotAdmitted(Problem.OLD);
        }
        var acr = token.getAuthenticationContextClass();
        if (!acrValues.isEmpty() && (acr == null || !acrValues.contains(acr))) {
            throw new NotAdmitted(Problem.WEAK);
        }
        return new Proof(Factor.Kind.OIDC, at.isAfter(now) ? now : at, means(token));
    }

    private Instant earliest(Trip trip, Instant now) {
        return (trip.purpose().asksAgain() ? trip.begun() : now.minus(longest)).minus(TokenRules.SKEW);
    }

    /** In the words of the provider, as far as they are words of a code. */
    private static String means(OidcIdToken token) {
        var acr = token.getAuthenticationContextClass();
        var amr = token.getAuthenticationMethods();
        var said = Stream.of(acr == null ? "" : "acr " + acr, amr == null ? "" : "amr " + String.join(" ", amr))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "))
                .replaceAll("[^\\w:/.,+ -]", "");
        return said.substring(0, Math.min(LONGEST_MEANS, said.length()));
    }
}
