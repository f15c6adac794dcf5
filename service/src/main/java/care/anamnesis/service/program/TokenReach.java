package care.anamnesis.service.program;

import care.anamnesis.service.signin.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what a token may not be used for. */
final class TokenReach extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var holder = SecurityContextHolder.getContext().getAuthentication();
        if (holder == null || holder instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response); // whoever has no token is refused as a stranger
            return;
        }
        var needed = Scope.neededFor(request);
        if (needed.isEmpty() || !TokenHolder.may(holder, needed.get())) {
            var scope = needed.map(it -> ", scope=\"" + it.word() + "\"").orElse("");
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Anamnesis\", error=\"insufficient_scope\"" + scope);
            Refusal.forbidden(response, "insufficient-scope", "This token may not be used for this.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
