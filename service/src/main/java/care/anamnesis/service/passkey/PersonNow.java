package care.anamnesis.service.passkey;

import care.anamnesis.events.Actor;
import care.anamnesis.events.StaffMember;

/** Who asks: what the session holds, and the person as she is at this moment. Handler methods take its {@code actor}. */
record PersonNow(StaffMember person, ActingPerson acting) {
    public Actor getActor() {
        return new Actor(person.id().toString(), person.name(), acting.role());
    }

    @Override
    public String toString() {
        return acting.toString();
    }
}
