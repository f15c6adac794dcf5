package care.anamnesis.standalone.practice;

import care.anamnesis.events.Actor;
import care.anamnesis.events.Role;
import care.anamnesis.standalone.people.DemoPeople;
import java.util.ArrayList;
import java.util.List;

/**
 * The people who care for some of the clients. The first team are the demo people and their colleagues; a large practice
 * has more teams like it.
 *
 * @param beginner the therapist whose notes the supervisor cosigns
 * @param officer who keeps the records
 */
record Team(List<Actor> therapists, Actor beginner, Actor supervisor, Actor officer) {
    /** How many clients in care a team comes to have over the years. */
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

    /** What a person signs with: what stands behind the name. */
    static String credentials(Actor actor) {
        return actor.name().substring(actor.name().indexOf(',') + 2);
    }
}
