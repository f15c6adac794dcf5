package care.anamnesis.query.dashboard;

import care.anamnesis.query.careplan.Therapist;

/** A therapist, with the name as it was when she was last assigned. */
record Person(String id, String name) {
    static Person of(Therapist therapist) {
        return new Person(therapist.therapistId(), therapist.name());
    }
}
