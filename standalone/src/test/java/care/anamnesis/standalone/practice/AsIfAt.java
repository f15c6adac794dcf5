package care.anamnesis.standalone.practice;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a request as if it had come at another time, if it asks for that. Only where no record is shown: a node whose
 * clock is off shows none.
 */
public final class AsIfAt extends OncePerRequestFilter {
    public static final String HEADER = "As-If-At";

    private final PracticeClock clock;

    public AsIfAt(PracticeClock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        clock.at(Instant.parse(request.getHeader(HEADER)), () -> {
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
