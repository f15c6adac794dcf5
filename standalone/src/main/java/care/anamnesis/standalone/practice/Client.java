package care.anamnesis.standalone.practice;

import static care.anamnesis.standalone.practice.Distributions.*;

import care.anamnesis.events.Actor;
import care.anamnesis.events.CareResponsibility;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who the client is and who cares for the client. */
final class Client {
    private final Journey journey;
    private final Dice dice;
    private final Team team;
    private final People people;
    private final Papers papers;
    private final LocalDate birthDate;
    private final Set<String> known = new HashSet<>();
    private String name;
    private Actor therapist;

    Client(Journey journey, Team team, People people) {
        this.journey = journey;
        this.dice = journey.dice();
        this.team = team;
        this.people = people;
        this.papers = new Papers(journey, this);
        this.birthDate = journey.today().minusYears(dice.draw(AGE_IN_YEARS)).minusDays(dice.between(1, 364));
        this.name = people.client(journey.client());
        dice.any(team.therapists()); // the draw stays, so that all later draws stay the same
        this.therapist = team.therapistOf(journey.client());
    }

    String name() {
        return name;
    }

    Actor therapist() {
        return therapist;
    }

    Team team() {
        return team;
    }

    Papers papers() {
        return papers;
    }

    /** The first call. */
    void call() {
        journey.inDays(0, () -> {
            register();
            new Course(journey, this).open();
            if (therapist.equals(team.beginner())) {
                assign(team.supervisor(), CareResponsibility.SUPERVISING, null);
            }
        });
    }

    /** What may change around any visit. */
    void visited() {
        if (dice.falls(CARE_TRANSFERRED)) {
            transfer();
        }
        if (dice.falls(ANOTHER_THERAPIST_JOINS)) {
            var colleague = dice.any(team.therapists());
            if (known.add(colleague.id())) {
                send(colleague, CareResponsibility.CO_TREATING, journey.say("joins"));
            }
        }
        papers.visited();
    }

    private void register() {
        var heard = dice.falls(BIRTH_DATE_MISHEARD) ? birthDate.plusDays(dice.between(1, 9)) : birthDate;
        known.add(therapist.id());
        journey.register(
                therapist,
                "clientId",
                journey.clientId(),
                "name",
                name,
                "dateOfBirth",
                heard,
                "registeredOn",
                journey.today());
        if (!heard.equals(birthDate)) {
            journey.inDays(dice.between(3, 20), () -> correctDetails(journey.say("birth date corrected")));
        }
        if (dice.falls(CHANGES_NAME)) {
            journey.inDays(dice.between(30, 200), () -> {
                name = name.substring(0, name.indexOf(' ') + 1) + people.surname(journey.client());
                correctDetails(journey.say("name changed"));
            });
        }
    }

    private void correctDetails(String reason) {
        journey.send(
                therapist,
                "correct-client-details",
                "name",
                name,
                "dateOfBirth",
                birthDate,
                "reason",
                reason,
                "correctedOn",
                journey.today());
    }

    private void transfer() {
        var successor = dice.any(team.therapists());
        if (!successor.equals(therapist) && !team.isFirstOfItsTherapist(journey.client())) {
            therapist = successor;
            assign(therapist, CareResponsibility.PRIMARY, journey.say("transfer"));
        }
    }

    private void assign(Actor person, CareResponsibility responsibility, @Nullable String reason) {
        known.add(person.id());
        send(person, responsibility, reason);
    }

    private void send(Actor person, CareResponsibility responsibility, @Nullable String reason) {
        journey.send(
                team.supervisor(),
                "assign-therapist",
                "therapistId",
                person.id(),
                "responsibility",
                responsibility,
                "reason",
                reason,
                "assignedOn",
                journey.today());
    }
}
