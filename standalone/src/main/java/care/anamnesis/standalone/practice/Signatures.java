package care.anamnesis.standalone.practice;

import static care.anamnesis.standalone.practice.Distributions.*;

import care.anamnesis.events.Actor;
import java.util.UUID;

/** Who signs and cosigns a note, how soon, and what is added to it afterwards. */
final class Signatures {
    private final Episode episode;
    private final Journey journey;
    private final Dice dice;

    Signatures(Episode episode) {
        this.episode = episode;
        this.journey = episode.journey();
        this.dice = episode.dice();
    }

    /**
     * @param version at which the note stands in the record
     * @param tookPart whether the supervisor did
     */
    void sign(UUID visitId, int version, boolean tookPart) {
        var therapist = episode.client().therapist();
        if (dice.falls(SIGNED_AT_ONCE)) {
            sign(visitId, version, therapist, tookPart);
        } else if (!dice.falls(NEVER_SIGNED)) {
            journey.inDays(dice.draw(DAYS_TO_SIGNATURE), () -> sign(visitId, version, therapist, tookPart));
        }
    }

    private void sign(UUID visitId, int version, Actor therapist, boolean tookPart) {
        journey.send(therapist, "sign-visit", "visitId", visitId, "signedOn", journey.today());
        if (dice.falls(ASKS_FOR_AMENDMENT)) {
            journey.inDays(
                    dice.draw(DAYS_TO_OBJECTION),
                    () -> new Objection(journey, episode.client(), version, visitId).raise());
        }
        var team = episode.client().team();
        if ((tookPart || therapist.equals(team.beginner())) && dice.falls(COSIGNED)) {
            journey.inDays(dice.draw(DAYS_TO_COSIGNATURE), () -> cosign(visitId, team.supervisor()));
        }
        if (dice.falls(ADDENDUM)) {
            journey.inDays(
                    dice.draw(DAYS_TO_ADDENDUM),
                    () -> journey.send(
                            therapist,
                            "add-addendum",
                            "visitId",
                            visitId,
                            "text",
                            episode.say("addendum"),
                            "addedOn",
                            journey.today()));
        }
    }

    private void cosign(UUID visitId, Actor supervisor) {
        journey.send(supervisor, "cosign-visit", "visitId", visitId, "cosignedOn", journey.today());
    }
}
