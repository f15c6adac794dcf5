package care.anamnesis.service.passkey;

import static java.util.Objects.requireNonNull;

import care.anamnesis.command.PersonCommands.ActivatePerson;
import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.events.Actor;
import care.anamnesis.events.PersonStanding;
import care.anamnesis.events.StaffMember;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.invitation.Invitations;
import care.anamnesis.service.signin.Attempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Somebody follows her invitation: she registers a passkey, and works here from then on. */
@RestController
@WithPasskeys
class InvitationDesk {
    private final Invitations invitations;
    private final RelyingParty party;
    private final Challenges challenges;
    private final PeopleOfLog people;
    private final KeyRing keys;
    private final Attempts attempts;
    private final PasskeyArrival arrival;

    InvitationDesk(
            Invitations invitations,
            RelyingParty party,
            Challenges challenges,
            PeopleOfLog people,
            KeyRing keys,
            Attempts attempts,
            PasskeyArrival arrival) {
        this.invitations = invitations;
        this.party = party;
        this.challenges = challenges;
        this.people = people;
        this.keys = keys;
        this.attempts = attempts;
        this.arrival = arrival;
    }

    record Asked(@Nullable String token) {}

    /** @param options for {@code navigator.credentials.create} */
    record Offer(UUID id, String name, JsonNode options) {}

    record Accepted(@Nullable String token, UUID id, String label, JsonNode credential) {}

    @PostMapping(Invitations.ADDRESS + "/offer")
    @ShowsNoRecord("the name of the person who is invited")
    Offer offer(@RequestBody Asked asked, HttpServletRequest request) {
        var person = attempts.from(request, () -> invited(asked.token()));
        var options = party.offer(person);
        return new Offer(
                challenges.keep(options.getChallenge(), person.id(), request),
                person.name(),
                PasskeyJson.tree(options));
    }

    /** Asked again after an answer that was lost, it makes another passkey and nothing twice. */
    @PostMapping(Invitations.ADDRESS)
    @ShowsNoRecord("the page to go to")
    PasskeySignIn.Arrived accept(
            @RequestBody Accepted accepted, HttpServletRequest request, HttpServletResponse response) {
        var person = attempts.from(request, () -> invited(accepted.token()));
        var passkey = attempts.from(
                request,
                () -> party.registered(
                        person,
                        challenges.take(accepted.id(), person.id(), request),
                        accepted.credential(),
                        accepted.label()));
        var role = person.roles().getFirst();
        var actor = new Actor(person.id().toString(), person.name(), role);
        keys.add(passkey, person, actor, new ActivatePerson(person.id()));
        invitations.use(requireNonNull(accepted.token()));
        return new PasskeySignIn.Arrived(
                arrival.begin(person, role, RelyingParty.idOf(passkey.getCredentialId()), request, response));
    }

    private StaffMember invited(@Nullable String token) {
        return Optional.ofNullable(token)
                .flatMap(invitations::person)
                .flatMap(people::find)
                .filter(person -> person.standing() != PersonStanding.DEACTIVATED)
                .orElseThrow(() -> new BadCredentialsException("The invitation is unknown, used or too old"));
    }
}
