package care.anamnesis.query.access;

import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import care.anamnesis.query.answer.Refusals;
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
}
