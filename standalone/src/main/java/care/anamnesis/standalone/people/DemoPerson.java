package care.anamnesis.standalone.people;

import care.anamnesis.events.Actor;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/**
 * A signed-in person. Controllers take the {@code actor} of the principal and need not know anything else about it.
 */
final class DemoPerson extends User {
    private static final long serialVersionUID = 1;

    private final transient Actor actor;

    DemoPerson(Actor actor, String encodedPassword) {
        super(
                actor.id(),
                encodedPassword,
                List.of(new SimpleGrantedAuthority("ROLE_" + actor.role().name())));
        this.actor = actor;
    }

    public Actor getActor() {
        return actor;
    }
}
