package care.anamnesis.service.passkey;

import care.anamnesis.events.Role;
import care.anamnesis.events.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Begins the session of a person whose passkey has answered. */
@Component
@WithPasskeys
class Arrival {
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final RequestCache wanted;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Arrival(RequestCache wanted, Clock clock, ApplicationEventPublisher events) {
        this.wanted = wanted;
        this.clock = clock;
        this.events = events;
    }

    /** @return the address of the page that she wanted to open */
    String begin(
            StaffMember person, Role role, UUID passkey, HttpServletRequest request, HttpServletResponse response) {
        var former = request.getSession(false);
        if (former != null) {
            former.invalidate(); // nothing of what was before goes on under her name
        }
        var acting = new ActingPerson(person.id(), role, passkey);
        request.getSession().setAttribute(Browser.ATTRIBUTE, Browser.of(request));
        var kept = again(acting, request, response);
        events.publishEvent(new InteractiveAuthenticationSuccessEvent(
                UsernamePasswordAuthenticationToken.authenticated(
                        new PersonNow(person, acting), null, kept.getAuthorities()),
                Arrival.class));
        var saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        return saved == null ? "/" : saved.getRedirectUrl();
    }

    /** The session goes on, and says that the person has just proven who she is. */
    Authentication again(ActingPerson acting, HttpServletRequest request, HttpServletResponse response) {
        return goOn(acting, clock.instant(), request, response);
    }

    /** @param proven when the person has proven who she is */
    Authentication goOn(ActingPerson acting, Instant proven, HttpServletRequest request, HttpServletResponse response) {
        var kept = Factors.kept(acting, proven);
        sessions.saveContext(new SecurityContextImpl(kept), request, response);
        return kept;
    }
}
