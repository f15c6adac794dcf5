package care.anamnesis.command;

import care.anamnesis.events.People;
import java.util.List;
import java.util.UUID;

/** Everything that can be asked of a record of the log. Shape is checked on the command, rules in the record. */
public sealed interface Command permits ClinicalCommand, PersonCommand {
    /** The id of the record, which is also that of its stream. */
    UUID subject();

    /** What is contradictory in the request itself, whatever the record says. */
    default List<Violation> contradictions() {
        return List.of();
    }

    /** Whom the request names who is nobody of the practice, or cannot be what it says. */
    default List<Violation> strangers(People people) {
        return List.of();
    }
}
