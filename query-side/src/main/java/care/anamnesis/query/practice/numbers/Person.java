package care.anamnesis.query.practice.numbers;

import care.anamnesis.events.Actor;
import care.anamnesis.query.careplan.Therapist;

/** A therapist, with the name as it was when she was assigned or wrote a note. */
public record Person(String id, String name) {
    static Person of(Therapist therapist) {
        return new Person(therapist.therapistId(), therapist.name());
    }

    static Person of(Actor author) {
        return new Person(author.id(), author.name());
    }
}
