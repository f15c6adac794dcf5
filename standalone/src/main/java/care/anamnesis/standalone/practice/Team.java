package care.anamnesis.standalone.practice;

import care.anamnesis.events.Actor;
import care.anamnesis.events.Person;
import care.anamnesis.events.Role;
import care.anamnesis.standalone.people.DemoPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people who care for some of the clients. The first team are the demo people and their colleagues; a large practice
 * has more teams like it.
 *
 * @param beginner the therapist whose notes the supervisor cosigns
 * @param officer who keeps the records
 */
record Team(List<Actor> therapists, Actor beginner, Actor supervisor, Actor officer) {
    /** How many clients in care a team has in the long run. */
    static final int CLIENTS = 150;

    private static final Actor BEGINNER = new Actor("ben-hollis", "Ben Hollis, OTR", Role.THERAPIST);
    private static final Team DEMO = new Team(
            List.of(
                    DemoPeople.of(Role.THERAPIST),
                    new Actor("amara-nwosu", "Amara Nwosu, MOT, OTR/L", Role.THERAPIST),
                    new Actor("lewis-carver", "Lewis Carver, OTR/L", Role.THERAPIST),
                    BEGINNER),
            BEGINNER,
            DemoPeople.of(Role.SUPERVISOR),
            DemoPeople.of(Role.PRIVACY_OFFICER));

    static Team of(int client, People people) {
        var number = client / CLIENTS;
        if (number == 0) {
            return DEMO;
        }
        var therapists = new ArrayList<Actor>();
        for (var i = 1; i <= DEMO.therapists().size(); i++) {
            therapists.add(new Actor(
                    "therapist-" + number + "-" + i, people.therapist(number, i) + ", OTR/L", Role.THERAPIST));
        }
        var supervisor =
                new Actor("supervisor-" + number, people.therapist(number, 0) + ", OTD, OTR/L", Role.SUPERVISOR);
        return new Team(List.copyOf(therapists), therapists.getLast(), supervisor, DEMO.officer());
    }

    /** In turn, so that of as many clients as therapists each has one. */
    Actor therapistOf(int client) {
        return therapists.get(client % CLIENTS % therapists.size());
    }

    /** Clients who are never transferred. */
    boolean isFirstOfItsTherapist(int client) {
        return client % CLIENTS < therapists.size();
    }

    /** The first of this number of teams with all who work in the practice beside its own people. */
    static Stream<Person> people(int teams, People people) {
        var known = DemoPeople.ALL.stream().filter(actor -> !DEMO.isOf(actor)).map(DEMO::person);
        return Stream.concat(
                known,
                IntStream.range(0, teams)
                        .mapToObj(team -> of(team * CLIENTS, people))
                        .flatMap(Team::clinicians));
    }

    private Stream<Person> clinicians() {
        return Stream.concat(therapists.stream(), Stream.of(supervisor)).map(this::person);
    }

    private boolean isOf(Actor actor) {
        return therapists.contains(actor) || supervisor.equals(actor);
    }

    private Person person(Actor actor) {
        return new Person(
                actor.id(),
                actor.name(),
                actor.role(),
                credentials(actor),
                actor.equals(beginner) ? supervisor.id() : null);
    }

    /** The credentials behind the name. */
    private static @Nullable String credentials(Actor actor) {
        var comma = actor.name().indexOf(',');
        return comma < 0 ? null : actor.name().substring(comma + 2);
    }
}
