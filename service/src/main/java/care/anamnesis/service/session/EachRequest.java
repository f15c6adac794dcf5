package care.anamnesis.service.session;

import care.anamnesis.command.person.PeopleOfLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks up for each request who the person of the session is now. A person who has left, does not hold the role any more
 * in which she acts, or has lost that with which she signed in, is not signed in from the moment on at which that
 * is in the log, on every node.
 */
final class EachRequest extends OncePerRequestFilter {
    private final PeopleOfLog people;
    private final OpensSession opens;

    EachRequest(PeopleOfLog people, OpensSession opens) {
        this.people = people;
        this.opens = opens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = SecurityContextHolder.getContext().getAuthentication();
        if (kept != null && kept.getPrincipal() instanceof ActingPerson acting) {
            people.find(acting.id())
                    .filter(person -> person.acts(acting.role()) && opens.opens(person, acting, request))
                    .map(person -> new PersonNow(person, acting))
                    .ifPresentOrElse(
                            now -> SecurityContextHolder.setContext(new SecurityContextImpl(now.as(kept))),
                            () -> end(request));
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
