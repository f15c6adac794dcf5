package care.anamnesis.service.passkey;

import care.anamnesis.events.Actor;

/** Who asks, with the name and role of this moment. Handler methods take its {@code actor}. */
record PersonNow(Actor actor) {
    public Actor getActor() {
        return actor;
    }

    @Override
    public String toString() {
        return actor.id();
    }
}
