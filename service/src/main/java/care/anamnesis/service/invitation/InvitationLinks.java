package care.anamnesis.service.invitation;

import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.events.Actor;
import care.anamnesis.events.PersonStanding;
import care.anamnesis.events.Role;
import care.anamnesis.pages.people.InvitesByLink;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.service.session.Address;
import care.anamnesis.service.session.OpensSession;
import care.anamnesis.service.session.WithSignIn;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A privacy officer makes the link of somebody who is invited, and hands it over; a new link ends the one before. */
@RestController
@WithSignIn
class InvitationLinks implements InvitesByLink {
    private final Invitations invitations;
    private final PeopleOfLog people;
    private final Address address;
    private final OpensSession opens;

    InvitationLinks(Invitations invitations, PeopleOfLog people, Address address, OpensSession opens) {
        this.invitations = invitations;
        this.people = people;
        this.address = address;
        this.opens = opens;
    }

    @PostMapping("/api/people/{personId}/invitation")
    @ShowsNoRecord("the link of an invitation")
    Link make(@PathVariable UUID personId, @SignedIn Actor actor) {
        if (actor.role() != Role.PRIVACY_OFFICER) {
            throw new AccessDeniedException("Only a privacy officer invites");
        }
        return make(personId);
    }

    @Override
    public Link make(UUID personId) {
        var person = people.find(personId).orElseThrow(Refusals::unknownPerson);
        var isRecovered = person.isActive() && person.hasNoKey();
        if (person.standing() != PersonStanding.INVITED && !isRecovered && !opens.hasOtherKeysOnly(person)) {
            throw notInvited();
        }
        return InvitationLink.of(address, invitations.make(personId));
    }

    @Override
    public boolean awaits(UUID personId) {
        return people.find(personId).filter(opens::hasOtherKeysOnly).isPresent();
    }

    private static ErrorResponseException notInvited() {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "This person is not invited, or has accepted already, and can sign in.");
        problem.setType(URI.create("urn:anamnesis:problem:rule-violation"));
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
    }
}
