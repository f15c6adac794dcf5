package care.anamnesis.standalone.opening;

import care.anamnesis.standalone.InDemo;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Until the service is open, every address shows a browser the progress and asks programs to try again later. Health
 * and the page's own files are served.
 */
@Component
@InDemo
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class OpeningGate extends OncePerRequestFilter {
    private static final String SECONDS = "2";
    private static final List<String> ANSWERED =
            List.of(OpeningPage.PATH, "/actuator/health", "/livez", "/readyz", "/css/", "/js/", "/img/", "/webjars/");

    private final Opening opening;

    OpeningGate(Opening opening) {
        this.opening = opening;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return opening.isOpen() || ANSWERED.stream().anyMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (isByPerson(request)) {
            request.getRequestDispatcher(OpeningPage.PATH).forward(request, response);
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter().write("""
                {"type":"about:blank","title":"Service Unavailable","status":503,"detail":"The demo practice is being \
                played. Ask again in some seconds."}
                """);
        }
    }

    private static boolean isByPerson(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getServletPath().startsWith("/api/");
    }
}
