package care.anamnesis.service.session;

import care.anamnesis.command.asking.ProvenPerson.Proof;
import care.anamnesis.events.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Begins the session of a person who has proven who she is. */
@Component
@WithSignIn
public class Arrival {
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final RequestCache wanted;
    private final ApplicationEventPublisher events;

    Arrival(RequestCache wanted, ApplicationEventPublisher events) {
        this.wanted = wanted;
        this.events = events;
    }

    /** @return the address of the page that she wanted to open */
    public String begin(
            StaffMember person,
            ActingPerson acting,
            Proof proof,
            HttpServletRequest request,
            HttpServletResponse response) {
        var former = request.getSession(false);
        if (former != null) {
            former.invalidate(); // nothing of what was before goes on under her name
        }
        request.getSession().setAttribute(Browser.ATTRIBUTE, Browser.of(request));
        var kept = goOn(acting, proof, request, response);
        events.publishEvent(new InteractiveAuthenticationSuccessEvent(
                UsernamePasswordAuthenticationToken.authenticated(
                        new PersonNow(person, acting), null, kept.getAuthorities()),
                Arrival.class));
        var saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        return saved == null ? "/" : saved.getRedirectUrl();
    }

    /** The session goes on, with what it says of the person from now on. */
    public Authentication goOn(
            ActingPerson acting, Proof proof, HttpServletRequest request, HttpServletResponse response) {
        var kept = Factors.kept(acting, proof);
        sessions.saveContext(new SecurityContextImpl(kept), request, response);
        return kept;
    }
}
