package care.anamnesis.query.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a browser may do with an answer: run and show only content of this service, and send no referrer. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageHeaders extends OncePerRequestFilter {
    private static final String POLICY = "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self';"
            + " frame-ancestors 'none'; img-src 'self'";

    /** The API's documentation comes with styles and images inside its pages. */
    private static final String POLICY_FOR_API_DOCUMENTATION =
            POLICY + " data:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var isDocumentation = request.getRequestURI().startsWith(request.getContextPath() + "/swagger-ui");
        response.setHeader("Content-Security-Policy", isDocumentation ? POLICY_FOR_API_DOCUMENTATION : POLICY);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        chain.doFilter(request, response);
    }
}
