package care.anamnesis.service.passkey;

import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a session says of the person: her role, and when a passkey has proven who she is. */
final class Factors {
    private Factors() {}

    static Authentication kept(ActingPerson acting, Instant proven) {
        return UsernamePasswordAuthenticationToken.authenticated(
                acting,
                null,
                List.of(
                        new SimpleGrantedAuthority("ROLE_" + acting.role().name()),
                        FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)
                                .issuedAt(proven)
                                .build()));
    }
}
