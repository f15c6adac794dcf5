package care.anamnesis.service.oidc;

import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.events.PersonStanding;
import care.anamnesis.events.StaffMember;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.invitation.Invitations;
import care.anamnesis.service.signin.Attempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Somebody follows her invitation: she signs in at the identity provider, which makes that account hers. */
@RestController
@WithProvider
class LinkDesk {
    private final Invitations invitations;
    private final PeopleOfLog people;
    private final Departure departure;
    private final Attempts attempts;

    LinkDesk(Invitations invitations, PeopleOfLog people, Departure departure, Attempts attempts) {
        this.invitations = invitations;
        this.people = people;
        this.departure = departure;
        this.attempts = attempts;
    }

    record Asked(@Nullable String token) {}

    record Offer(String name) {}

    /** @param then the page of the provider */
    record Sent(String then) {}

    @PostMapping(Invitations.ADDRESS + "/offer")
    @ShowsNoRecord("the name of the person who is invited")
    Offer offer(@RequestBody Asked asked, HttpServletRequest request) {
        return new Offer(attempts.from(request, () -> invited(asked.token())).name());
    }

    @PostMapping(Invitations.ADDRESS)
    @ShowsNoRecord("the way to the identity provider")
    Sent link(@RequestBody Asked asked, HttpServletRequest request, HttpServletResponse response) {
        var person = attempts.from(request, () -> invited(asked.token()));
        try {
            return new Sent(departure
                    .begin(
                            Trip.Purpose.LINK,
                            person.id(),
                            Invitations.Digest.of(String.valueOf(asked.token())),
                            request,
                            response)
                    .toString());
        } catch (ProviderUnavailable e) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The identity provider cannot be reached.", e);
        }
    }

    private StaffMember invited(@Nullable String token) {
        return Optional.ofNullable(token)
                .map(Invitations.Digest::of)
                .flatMap(invitations::person)
                .flatMap(people::find)
                .filter(person -> person.standing() != PersonStanding.DEACTIVATED && person.account() == null)
                .orElseThrow(() -> new BadCredentialsException("The invitation is unknown, used or too old"));
    }
}
