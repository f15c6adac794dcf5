package care.anamnesis.service.session;

import care.anamnesis.command.asking.ProvenPerson;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** When the person of the session has last proven who she is: at her sign-in, or when she was asked again. */
@Component
@WithSessions
class PersonOfSession implements ProvenPerson {
    @Override
    public Optional<Proof> latest() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(authentication -> authentication.getPrincipal() instanceof PersonNow)
                .flatMap(Factors::proof);
    }

    /** A program that works for her shows a token with each request. */
    @Override
    public String scheme() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Factors::isByToken)
                .map(_ -> "Bearer")
                .orElse("Session");
    }
}
