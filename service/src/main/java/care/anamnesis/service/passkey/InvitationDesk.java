package care.anamnesis.service.passkey;

import static java.util.Objects.requireNonNull;

import care.anamnesis.command.PersonCommands.ActivatePerson;
import care.anamnesis.command.PersonCommands.RegisterPasskey;
import care.anamnesis.command.asking.Personnel;
import care.anamnesis.command.asking.RefusedCommand;
import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.events.Actor;
import care.anamnesis.events.PasskeyKind;
import care.anamnesis.events.PersonStanding;
import care.anamnesis.events.StaffMember;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.signin.Attempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.web.ErrorResponseException;
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
    private final Personnel personnel;
    private final Attempts attempts;
    private final Arrival arrival;

    InvitationDesk(
            Invitations invitations,
            RelyingParty party,
            Challenges challenges,
            PeopleOfLog people,
            Personnel personnel,
            Attempts attempts,
            Arrival arrival) {
        this.invitations = invitations;
        this.party = party;
        this.challenges = challenges;
        this.people = people;
        this.personnel = personnel;
        this.attempts = attempts;
        this.arrival = arrival;
    }

    record Asked(@Nullable String token) {}

    /** @param options for {@code navigator.credentials.create} */
    record Offer(UUID id, String name, JsonNode options) {}

    record Accepted(@Nullable String token, UUID id, String label, JsonNode credential) {}

    @PostMapping(InvitationPage.ADDRESS + "/offer")
    @ShowsNoRecord("the name of the person who is invited")
    Offer offer(@RequestBody Asked asked, HttpServletRequest request) {
        var person = attempts.from(request, () -> invited(asked.token()));
        var options = party.offer(person);
        return new Offer(
                challenges.keep(options.getChallenge(), person.id()), person.name(), PasskeyJson.tree(options));
    }

    /** Asked again after an answer that was lost, it makes another passkey and nothing twice. */
    @PostMapping(InvitationPage.ADDRESS)
    @ShowsNoRecord("the page to go to")
    PasskeySignIn.Arrived accept(
            @RequestBody Accepted accepted, HttpServletRequest request, HttpServletResponse response) {
        var person = attempts.from(request, () -> invited(accepted.token()));
        var passkey = attempts.from(
                request,
                () -> party.registered(
                        person, challenges.take(accepted.id(), person.id()), accepted.credential(), accepted.label()));
        var role = person.roles().getFirst();
        var actor = new Actor(person.id().toString(), person.name(), role);
        try {
            worksHere(actor, person, passkey);
        } catch (RefusedCommand refused) {
            party.forget(passkey);
            throw new ErrorResponseException(
                    refused.refusal().status(), refused.refusal().asProblem(), refused);
        }
        invitations.use(requireNonNull(accepted.token()));
        return new PasskeySignIn.Arrived(arrival.begin(person, role, request, response));
    }

    private void worksHere(Actor actor, StaffMember person, CredentialRecord passkey) {
        var key = passkey.getCredentialId().toBase64UrlString();
        personnel.send(new ActivatePerson(person.id()), actor, "activate " + key);
        personnel.send(
                new RegisterPasskey(person.id(), UUID.randomUUID(), kind(passkey), passkey.getLabel()),
                actor,
                "register " + key);
    }

    private StaffMember invited(@Nullable String token) {
        return Optional.ofNullable(token)
                .flatMap(invitations::person)
                .flatMap(people::find)
                .filter(person -> person.standing() != PersonStanding.DEACTIVATED)
                .orElseThrow(() -> new BadCredentialsException("The invitation is unknown, used or too old"));
    }

    private static PasskeyKind kind(CredentialRecord passkey) {
        if (passkey.isBackupEligible()) {
            return PasskeyKind.SYNCED;
        }
        return passkey.getTransports().contains(AuthenticatorTransport.INTERNAL)
                ? PasskeyKind.DEVICE
                : PasskeyKind.SECURITY_KEY;
    }
}
