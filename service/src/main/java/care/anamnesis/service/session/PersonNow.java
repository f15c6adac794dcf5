package care.anamnesis.service.session;

import care.anamnesis.command.asking.ProvenPerson.Proof;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import care.anamnesis.events.StaffMember;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks: what the session holds, and the person as she is at this moment. Handler methods take its {@code actor}. */
public record PersonNow(StaffMember person, ActingPerson acting) {
    public static Optional<PersonNow> ofThisRequest() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(authentication -> authentication.getPrincipal() instanceof PersonNow)
                .map(authentication -> (PersonNow) Objects.requireNonNull(authentication.getPrincipal()));
    }

    /** In which she could act instead. */
    public List<Role> otherRoles() {
        return person.roles().stream().filter(role -> role != acting.role()).toList();
    }

    public Actor getActor() {
        return new Actor(person.id().toString(), person.name(), acting.role());
    }

    /** As the security of a request has her. */
    public Authentication proven(Proof proof) {
        return as(Factors.kept(acting, proof));
    }

    Authentication as(Authentication kept) {
        var here = UsernamePasswordAuthenticationToken.authenticated(this, null, kept.getAuthorities());
        here.setDetails(kept.getDetails());
        return here;
    }

    @Override
    public String toString() {
        return acting.toString();
    }
}
