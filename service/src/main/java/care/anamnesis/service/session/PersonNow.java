package care.anamnesis.service.session;

import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import care.anamnesis.events.StaffMember;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    @Override
    public String toString() {
        return acting.toString();
    }
}
