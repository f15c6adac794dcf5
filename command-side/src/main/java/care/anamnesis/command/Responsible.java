package care.anamnesis.command;

import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.People;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person of the practice whom a request names by id, for something that only some may be. */
final class Responsible {
    private Responsible() {}

    static List<Violation> violations(
            People people, @Nullable String id, CareResponsibility responsibility, String pointer) {
        return Violation.unless(
                id == null
                        || people.find(id)
                                .filter(person -> person.takes(responsibility))
                                .isPresent(),
                pointer,
                switch (responsibility) {
                    case PRIMARY, CO_TREATING -> "must name a therapist or supervisor of the practice";
                    case SUPERVISING -> "must name a supervisor of the practice";
                });
    }
}
