package care.anamnesis.service.passkey;

import care.anamnesis.events.Role;
import care.anamnesis.events.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
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
    private final ApplicationEventPublisher events;

    Arrival(RequestCache wanted, ApplicationEventPublisher events) {
        this.wanted = wanted;
        this.events = events;
    }

    /** @return the address of the page that she wanted to open */
    String begin(
            StaffMember person, Role role, UUID passkey, HttpServletRequest request, HttpServletResponse response) {
        var former = request.getSession(false);
        if (former != null) {
            former.invalidate(); // nothing of what was before goes on under her name
        }
        var factors = List.<GrantedAuthority>of(
                new SimpleGrantedAuthority("ROLE_" + role.name()),
                FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY));
        var acting = new ActingPerson(person.id(), role, passkey);
        var kept = UsernamePasswordAuthenticationToken.authenticated(acting, null, factors);
        request.getSession().setAttribute(Browser.ATTRIBUTE, Browser.of(request));
        sessions.saveContext(new SecurityContextImpl(kept), request, response);
        events.publishEvent(new InteractiveAuthenticationSuccessEvent(
                UsernamePasswordAuthenticationToken.authenticated(new PersonNow(person, acting), null, factors),
                Arrival.class));
        var saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        return saved == null ? "/" : saved.getRedirectUrl();
    }
}
