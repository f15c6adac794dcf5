package care.anamnesis.standalone.practice;

import static care.anamnesis.standalone.practice.Distributions.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The client asks to have a signed note amended, and is answered within the time limit. */
final class Objection {
    private static final int DAYS_TO_ANSWER = 60;

    private final Journey journey;
    private final Client client;
    private final Dice dice;
    private final UUID requestId;
    private final LocalDate receivedOn;
    private final int entry;
    private final UUID visitId;

    /** @param entry the version of the note on the visit */
    Objection(Journey journey, Client client, int entry, UUID visitId) {
        this.journey = journey;
        this.client = client;
        this.dice = journey.dice();
        this.requestId = dice.id();
        this.receivedOn = journey.today();
        this.entry = entry;
        this.visitId = visitId;
    }

    void raise() {
        send(
                "request-amendment",
                "statement",
                journey.say("amendment requested"),
                "entries",
                List.of(entry),
                "receivedOn",
                receivedOn);
        if (dice.falls(ANSWER_EXTENDED)) {
            journey.inDays(dice.between(DAYS_TO_ANSWER - 20, DAYS_TO_ANSWER - 5), this::extend);
        } else {
            journey.inDays(dice.between(5, DAYS_TO_ANSWER - 5), this::answer);
        }
    }

    private void extend() {
        send(
                "extend-amendment-request",
                "reason",
                journey.say("answer takes longer"),
                "dueOn",
                receivedOn.plusDays(DAYS_TO_ANSWER + 30L),
                "extendedOn",
                journey.today());
        journey.inDays(dice.between(5, 25), this::answer);
    }

    private void answer() {
        if (dice.falls(REQUEST_ACCEPTED)) {
            send(
                    "accept-amendment-request",
                    "entries",
                    List.of(entry),
                    "note",
                    journey.say("amendment accepted"),
                    "decidedOn",
                    journey.today());
            journey.send(
                    client.therapist(),
                    "add-addendum",
                    "visitId",
                    visitId,
                    "text",
                    journey.say("addendum after request"),
                    "addedOn",
                    journey.today());
        } else {
            deny();
        }
    }

    private void deny() {
        var basis = dice.anyOf(DENIAL);
        send(
                "deny-amendment-request",
                "basis",
                basis,
                "explanation",
                journey.say("amendment denied"),
                "decidedOn",
                journey.today());
        if (dice.falls(DISAGREES)) {
            journey.inDays(dice.between(4, 30), this::disagree);
        }
    }

    private void disagree() {
        send("state-disagreement", "statement", journey.say("disagreement"), "receivedOn", journey.today());
        if (dice.falls(REBUTTED)) {
            journey.inDays(
                    dice.between(3, 20),
                    () -> send("write-rebuttal", "statement", journey.say("rebuttal"), "writtenOn", journey.today()));
        }
    }

    private void send(String command, Object... namesAndValues) {
        var fields = new Object[namesAndValues.length + 2];
        fields[0] = "requestId";
        fields[1] = requestId;
        System.arraycopy(namesAndValues, 0, fields, 2, namesAndValues.length);
        journey.send(client.team().officer(), command, fields);
    }
}
