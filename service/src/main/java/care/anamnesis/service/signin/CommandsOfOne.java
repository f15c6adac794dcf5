package care.anamnesis.service.signin;

import care.anamnesis.service.limit.Limited;
import care.anamnesis.service.limit.Limits;
import care.anamnesis.service.limit.TooOften;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits what one person sends: commands, and whatever else is no mere question. Nobody types so fast; a script that runs
 * wild does, and would keep the log from everybody else.
 */
final class CommandsOfOne extends OncePerRequestFilter {
    private final Limits limits;

    CommandsOfOne(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = SecurityContextHolder.getContext().getAuthentication();
        try {
            if (person != null && Visit.isSignedIn(person) && !Visit.onlyReads(request)) {
                limits.take(Limited.COMMANDS, person.getName());
            }
        } catch (TooOften refused) {
            Refusal.tooOften(request, response, refused);
            return;
        }
        chain.doFilter(request, response);
    }
}
