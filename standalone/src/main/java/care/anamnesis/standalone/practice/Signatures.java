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

    /** @param version at which the note stands in the record */
    void sign(UUID visitId, int version) {
        var therapist = episode.client().therapist();
        if (dice.falls(SIGNED_AT_ONCE)) {
            sign(visitId, version, therapist);
        } else if (!dice.falls(NEVER_SIGNED)) {
            journey.inDays(dice.draw(DAYS_TO_SIGNATURE), () -> sign(visitId, version, therapist));
        }
    }

    private void sign(UUID visitId, int version, Actor therapist) {
        journey.send(
                therapist,
                "sign-visit",
                "visitId",
                visitId,
                "credentials",
                Team.credentials(therapist),
                "signedOn",
                journey.today());
        if (dice.falls(ASKS_FOR_AMENDMENT)) {
            journey.inDays(
                    dice.draw(DAYS_TO_OBJECTION),
                    () -> new Objection(journey, episode.client(), version, visitId).raise());
        }
        var team = episode.client().team();
        if (dice.falls(therapist.equals(team.beginner()) ? COSIGNED_FOR_A_BEGINNER : COSIGNED_OTHERWISE)) {
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
        journey.send(
                supervisor,
                "cosign-visit",
                "visitId",
                visitId,
                "credentials",
                Team.credentials(supervisor),
                "cosignedOn",
                journey.today());
    }
}
