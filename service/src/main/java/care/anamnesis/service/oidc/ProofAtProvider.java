package care.anamnesis.service.oidc;

import care.anamnesis.pages.frame.Page;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.session.PersonNow;
import care.anamnesis.service.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * A person who is signed in proves again who she is, before she signs something: the provider asks her in a window of
 * its own, and what she has typed stays where it is.
 */
@Page
@WithProvider
class ProofAtProvider {
    private final Departure departure;

    ProofAtProvider(Departure departure) {
        this.departure = departure;
    }

    @ShowsNoRecord("the way to the identity provider")
    @GetMapping(Sessions.PAGE + "/proof/provider")
    String go(@AuthenticationPrincipal PersonNow me, HttpServletRequest request, HttpServletResponse response) {
        try {
            return "redirect:" + departure.begin(Trip.Purpose.PROOF, me.person().id(), null, request, response);
        } catch (ProviderUnavailable e) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The identity provider cannot be reached.", e);
        }
    }
}
