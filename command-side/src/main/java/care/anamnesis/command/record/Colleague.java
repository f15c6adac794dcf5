package care.anamnesis.command.record;

import care.anamnesis.events.People;
import care.anamnesis.events.Person;
import care.anamnesis.events.Signature;

/** A person of the practice as stored in an event: with the name and credentials of that time. */
final class Colleague {
    private Colleague() {}

    static Person of(People people, String id) {
        return people.find(id)
                .orElseThrow(() -> new RuleViolation("A person named in a command must work in the practice."));
    }

    static Signature signature(People people, String id) {
        var person = people.find(id)
                .orElseThrow(() -> new RuleViolation("Only a person who works in the practice can sign."));
        if (person.credentials() == null) {
            throw new RuleViolation("Only a person with credentials can sign.");
        }
        return new Signature(person.id(), person.name(), person.credentials());
    }
}
