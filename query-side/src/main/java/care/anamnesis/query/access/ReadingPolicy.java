package care.anamnesis.query.access;

import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import care.anamnesis.query.answer.Refusals;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The one place that decides who may read what. */
@Component
public class ReadingPolicy {

    /** A manager sees counts, never clinical content. */
    public ReadScope records(Actor actor) {
        if (actor.role() == Role.MANAGER) {
            throw Refusals.notPermitted();
        }
        return new ReadScope(actor);
    }

    /** Who looked at one client is for those who answer for it. */
    public ReadScope accesses(Actor actor) {
        return only(Set.of(Role.SUPERVISOR, Role.AUDITOR, Role.PRIVACY_OFFICER), actor);
    }

    /** The report across all clients and people: a supervisor supervises some of them only. */
    public ReadScope audit(Actor actor) {
        return only(Set.of(Role.AUDITOR, Role.PRIVACY_OFFICER), actor);
    }

    private static ReadScope only(Set<Role> roles, Actor actor) {
        if (!roles.contains(actor.role())) {
            throw Refusals.notForAuditing();
        }
        return new ReadScope(actor);
    }
}
