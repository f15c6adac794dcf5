package care.anamnesis.service.passkey;

import care.anamnesis.command.person.PeopleOfLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks up for each request who the person of the session is now. A person who has left, does not hold the role any more
 * in which she acts, or has lost the passkey with which she signed in, is not signed in from the moment on at which that
 * is in the log, on every node.
 */
final class EachRequest extends OncePerRequestFilter {
    private final PeopleOfLog people;

    EachRequest(PeopleOfLog people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = SecurityContextHolder.getContext().getAuthentication();
        if (kept != null && kept.getPrincipal() instanceof ActingPerson acting) {
            people.find(acting.id())
                    .filter(person -> person.acts(acting.role()) && person.opensWith(acting.passkey()))
                    .map(person -> new PersonNow(person, acting))
                    .ifPresentOrElse(
                            now -> SecurityContextHolder.setContext(new SecurityContextImpl(with(now, kept))),
                            () -> end(request));
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static Authentication with(PersonNow now, Authentication kept) {
        return UsernamePasswordAuthenticationToken.authenticated(now, null, kept.getAuthorities());
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
