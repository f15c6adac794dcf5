package care.anamnesis.service.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session some hours after it began, even if it is in use. The server itself ends unused sessions. */
final class LongestSession extends OncePerRequestFilter {
    private final InstantSource clock;
    private final Duration longest;

    LongestSession(InstantSource clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            var began = Instant.ofEpochMilli(session.getCreationTime());
            if (!clock.instant().isBefore(began.plus(longest))) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
