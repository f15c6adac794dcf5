package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent.GoalEvent;

/** What the client and the therapist work towards. */
final class Goals {
    private final Episodes episodes;

    Goals(Episodes episodes) {
        this.episodes = episodes;
    }

    void on(GoalEvent event) {}
}
