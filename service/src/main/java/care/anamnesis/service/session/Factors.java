package care.anamnesis.service.session;

import care.anamnesis.command.asking.ProvenPerson.Proof;
import care.anamnesis.events.Factor;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a session says of the person: her role, and when and how she has proven who she is. */
final class Factors {
    private Factors() {}

    static Authentication kept(ActingPerson acting, Proof proof) {
        var kept = UsernamePasswordAuthenticationToken.authenticated(
                acting,
                null,
                List.of(
                        new SimpleGrantedAuthority("ROLE_" + acting.role().name()),
                        FactorGrantedAuthority.withAuthority(authority(proof.kind()))
                                .issuedAt(proof.at())
                                .build()));
        kept.setDetails(proof.means());
        return kept;
    }

    static Optional<Proof> proof(Authentication kept) {
        var means = kept.getDetails() instanceof String said ? said : null;
        return kept.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .map(factor -> new Proof(kind(factor), factor.getIssuedAt(), means))
                .findFirst();
    }

    static boolean isByToken(Authentication kept) {
        return kept.getAuthorities().stream()
                .anyMatch(factor -> FactorGrantedAuthority.BEARER_AUTHORITY.equals(factor.getAuthority()));
    }

    private static Factor.Kind kind(FactorGrantedAuthority factor) {
        return factor.getAuthority().equals(authority(Factor.Kind.OIDC)) ? Factor.Kind.OIDC : Factor.Kind.PASSKEY;
    }

    private static String authority(Factor.Kind kind) {
        return switch (kind) {
            case PASSKEY -> FactorGrantedAuthority.WEBAUTHN_AUTHORITY;
            case OIDC -> FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY;
        };
    }
}
