package care.anamnesis.service.passkey;

import care.anamnesis.command.asking.ProvenPerson;
import care.anamnesis.events.Factor;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** When the person of the session has last used a passkey: at her sign-in, or when she was asked again. */
@Component
@WithSessions
class PersonOfSession implements ProvenPerson {
    @Override
    public Optional<Proof> latest() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(authentication -> authentication.getPrincipal() instanceof PersonNow)
                .flatMap(PersonOfSession::proof);
    }

    private static Optional<Proof> proof(Authentication person) {
        return person.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .filter(factor -> factor.getAuthority().equals(FactorGrantedAuthority.WEBAUTHN_AUTHORITY))
                .map(factor -> new Proof(Factor.Kind.PASSKEY, factor.getIssuedAt()))
                .findFirst();
    }
}
