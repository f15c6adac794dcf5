package care.anamnesis.service.oidc;

import care.anamnesis.command.asking.ProvenPerson.Proof;
import care.anamnesis.command.person.PeopleOfLog;
import care.anamnesis.events.StaffMember;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.service.invitation.Invitations;
import care.anamnesis.service.limit.TooOften;
import care.anamnesis.service.session.ActingPerson;
import care.anamnesis.service.session.Arrival;
import care.anamnesis.service.session.PersonNow;
import care.anamnesis.service.signin.Attempts;
import care.anamnesis.service.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A browser comes back from the identity provider with what it was sent for. */
@Page
@WithProvider
class ProviderReturn {
    static final String ADDRESS = SignIn.PATH + "/provider/back";

    private final Departure departure;
    private final Exchange exchange;
    private final ProofOfToken proofs;
    private final Admission admission;
    private final Invitations invitations;
    private final PeopleOfLog people;
    private final ProviderSessions sessions;
    private final ProviderSettings settings;
    private final Attempts attempts;
    private final Arrival arrival;

    /** A window of its own that has done what it was opened for. */
    @ShownBy("oidc/proven")
    private record Proven(@Nullable String problem) implements PageModel {}

    ProviderReturn(
            Departure departure,
            Exchange exchange,
            ProofOfToken proofs,
            Admission admission,
            Invitations invitations,
            PeopleOfLog people,
            ProviderSessions sessions,
            ProviderSettings.Read read,
            Attempts attempts,
            Arrival arrival) {
        this.departure = departure;
        this.exchange = exchange;
        this.proofs = proofs;
        this.admission = admission;
        this.invitations = invitations;
        this.people = people;
        this.sessions = sessions;
        this.settings = read.settings();
        this.attempts = attempts;
        this.arrival = arrival;
    }

    @ShowsNoRecord("whether the person is signed in")
    @GetMapping(ADDRESS)
    ModelAndView back(
            @RequestParam(defaultValue = "") String state, HttpServletRequest request, HttpServletResponse response) {
        try {
            return attempts.from(request, () -> {
                var trip = departure.end(state, request).orElseThrow(() -> new NotAdmitted(Problem.EXPIRED));
                return arrived(trip, request, response);
            });
        } catch (NotAdmitted refused) {
            return problem(refused.problem(), response);
        } catch (ProviderUnavailable _) {
            return problem(Problem.UNAVAILABLE, response);
        } catch (TooOften refused) {
            response.setHeader(HttpHeaders.RETRY_AFTER, refused.retryAfter());
            return problem(Problem.TOO_MANY, response);
        }
    }

    private ModelAndView arrived(Trip trip, HttpServletRequest request, HttpServletResponse response) {
        if (trip.purpose() == Trip.Purpose.PROOF) {
            return proven(trip, request, response);
        }
        var token = exchange.redeem(trip, request);
        var proof = proofs.of(token, trip);
        var admitted =
                trip.purpose() == Trip.Purpose.LINK ? admission.linked(invited(trip), token) : admission.known(token);
        if (trip.invitation() != null) {
            invitations.use(trip.invitation());
        }
        return begun(admitted, proof, token, request, response);
    }

    /** @throws NotAdmitted if her invitation has ended meanwhile */
    private StaffMember invited(Trip trip) {
        return invitations
                .person(Objects.requireNonNull(trip.invitation()))
                .filter(person -> person.equals(trip.person()))
                .flatMap(people::find)
                .orElseThrow(() -> new NotAdmitted(Problem.EXPIRED));
    }

    private ModelAndView begun(
            Admission.Admitted admitted,
            Proof proof,
            OidcIdToken token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = admitted.person();
        var acting = new ActingPerson(person.id(), person.roles().getFirst(), admitted.account());
        var then = arrival.begin(person, acting, proof, request, response);
        keep(token, request);
        return new ModelAndView("redirect:" + then);
    }

    /** The window shows what came of it; the page that opened it waits for the good news only. */
    private ModelAndView proven(Trip trip, HttpServletRequest request, HttpServletResponse response) {
        try {
            var token = exchange.redeem(trip, request);
            var proof = proofs.of(token, trip);
            var admitted = admission.known(token);
            var me = PersonNow.ofThisRequest()
                    .filter(now -> now.person().id().equals(trip.person()))
                    .orElseThrow(() -> new NotAdmitted(Problem.EXPIRED));
            if (!admitted.account().equals(me.acting().key())) {
                throw new NotAdmitted(Problem.TAKEN);
            }
            arrival.goOn(me.acting(), proof, request, response);
            keep(token, request);
            return new Proven(null).asPage();
        } catch (NotAdmitted refused) {
            response.setStatus(refused.problem().status().value());
            return new Proven(refused.problem().key()).asPage();
        }
    }

    private void keep(OidcIdToken token, HttpServletRequest request) {
        var session = request.getSession();
        session.setAttribute(SignOutAtProvider.TOKEN, token.getTokenValue());
        sessions.keep(
                session.getId(),
                settings.issuer(),
                Admission.subject(token),
                token.getClaimAsString(LogoutTokenRules.SID));
    }

    private ModelAndView problem(Problem problem, HttpServletResponse response) {
        response.setStatus(problem.status().value());
        return new ProviderPage.SignInPage(settings.name(), problem.key()).asPage();
    }
}
