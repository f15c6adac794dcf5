package care.anamnesis.service.invitation;

import care.anamnesis.command.PersonCommands.InviteFirstOfficer;
import care.anamnesis.command.asking.Personnel;
import care.anamnesis.command.asking.RefusedCommand;
import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.eventlog.proof.VerifierKey;
import care.anamnesis.eventlog.proving.LogProofs;
import care.anamnesis.eventlog.secret.ServiceSecrets;
import care.anamnesis.events.Role;
import care.anamnesis.events.StaffMember;
import care.anamnesis.pages.people.InvitesByLink.Link;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.ServerProof;
import care.anamnesis.service.session.Address;
import care.anamnesis.service.session.OpensSession;
import care.anamnesis.service.session.WithSignIn;
import care.anamnesis.service.signin.Attempts;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first privacy officer is invited by whoever can read the secret of the service on its server. There is no default
 * password, and once somebody is a privacy officer, only she invites.
 */
@RestController
@WithSignIn
class FirstOfficer {
    private final ServiceSecrets secrets;
    private final Personnel personnel;
    private final PeopleOfLog people;
    private final OpensSession opens;
    private final Invitations invitations;
    private final Address address;
    private final Attempts attempts;
    private final LogProofs proofs;
    private final Clock clock;

    FirstOfficer(
            ServiceSecrets secrets,
            Personnel personnel,
            PeopleOfLog people,
            OpensSession opens,
            Invitations invitations,
            Address address,
            Attempts attempts,
            LogProofs proofs,
            Clock clock) {
        this.secrets = secrets;
        this.personnel = personnel;
        this.people = people;
        this.opens = opens;
        this.invitations = invitations;
        this.address = address;
        this.attempts = attempts;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** @param verifierKeys that sign the log: to be kept from the first day on */
    record Invited(@JsonUnwrapped Link link, List<String> verifierKeys) {}

    record Named(String name, @Nullable String credentials, List<Role> roles) {}

    @PostMapping(ServerProof.ADDRESS)
    @ShowsNoRecord("an invitation")
    Invited invite(
            @RequestBody String body, @RequestHeader(ServerProof.HEADER) String proof, HttpServletRequest request) {
        attempts.from(request, () -> {
            if (!ServerProof.isOf(proof, body, secrets, clock.instant())) {
                throw new BadCredentialsException("This is not the server's own command line");
            }
            return true;
        });
        var named = JsonMapper.shared().readValue(body, Named.class);
        var link = InvitationLink.of(address, invitations.make(locked(named).orElseGet(() -> invited(named))));
        return new Invited(
                link, proofs.verifiers().stream().map(VerifierKey::toString).toList());
    }

    /** The officer of that name, where every officer could sign in another way only: nobody there could invite her. */
    private Optional<UUID> locked(Named named) {
        var officers = people.with(List::of).all().stream()
                .filter(person -> person.holds(Role.PRIVACY_OFFICER))
                .map(person -> people.find(UUID.fromString(person.id())).orElseThrow())
                .toList();
        return officers.stream().allMatch(opens::hasOtherKeysOnly)
                ? officers.stream()
                        .filter(officer -> officer.name().equals(named.name()))
                        .map(StaffMember::id)
                        .findFirst()
                : Optional.empty();
    }

    private UUID invited(Named named) {
        var person = UUID.randomUUID();
        try {
            personnel.send(
                    new InviteFirstOfficer(person, named.name(), named.credentials(), named.roles()),
                    Personnel.SERVER,
                    "first officer " + person);
            return person;
        } catch (RefusedCommand refused) {
            throw new ErrorResponseException(
                    refused.refusal().status(), refused.refusal().asProblem(), refused);
        }
    }
}
