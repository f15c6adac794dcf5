package care.anamnesis.service.passkey;

import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.events.StaffMember;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.signin.Attempts;
import care.anamnesis.service.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A browser signs in by a passkey: it asks for a challenge, the device signs it, and the session begins. */
@RestController
@WithPasskeys
class PasskeySignIn {
    private static final String ADDRESS = SignIn.PATH + "/passkey";

    private final RelyingParty party;
    private final Challenges challenges;
    private final PeopleOfLog people;
    private final Attempts attempts;
    private final PasskeyArrival arrival;

    PasskeySignIn(
            RelyingParty party, Challenges challenges, PeopleOfLog people, Attempts attempts, PasskeyArrival arrival) {
        this.party = party;
        this.challenges = challenges;
        this.people = people;
        this.attempts = attempts;
        this.arrival = arrival;
    }

    /** @param options for {@code navigator.credentials.get} */
    record Question(UUID id, JsonNode options) {}

    record Answer(UUID id, JsonNode credential) {}

    /** @param then the page to go to */
    record Arrived(String then) {}

    @PostMapping(ADDRESS + "/question")
    @ShowsNoRecord("a challenge")
    Question question(HttpServletRequest request) {
        var options = party.question();
        return new Question(challenges.keep(options.getChallenge(), null, request), PasskeyJson.tree(options));
    }

    @PostMapping(ADDRESS)
    @ShowsNoRecord("the page to go to")
    Arrived answer(@RequestBody Answer answer, HttpServletRequest request, HttpServletResponse response) {
        var signed = attempts.from(request, () -> signedBy(answer, request));
        var role = signed.person().roles().getFirst();
        return new Arrived(arrival.begin(signed.person(), role, signed.passkey(), request, response));
    }

    private record Signed(StaffMember person, UUID passkey) {}

    private Signed signedBy(Answer answer, HttpServletRequest request) {
        var used = party.answered(challenges.take(answer.id(), null, request), answer.credential());
        return people.find(used.person())
                .filter(person -> person.opensWith(used.passkey()))
                .map(person -> new Signed(person, used.passkey()))
                .orElseThrow(() -> new BadCredentialsException("This passkey opens nothing here any more"));
    }
}
