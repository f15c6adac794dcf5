package care.anamnesis.service.program;

import care.anamnesis.service.signin.Refusal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Says that a token is refused (RFC 6750, 3), as to everybody who is not signed in and in no more words. */
final class TokenRefusal implements AuthenticationEntryPoint {
    private final AuthenticationEntryPoint refusal;

    TokenRefusal(AuthenticationEntryPoint refusal) {
        this.refusal = refusal;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (reason instanceof NotChecked) {
            Refusal.unavailable(response, "The identity provider cannot be reached, so that the token is not checked.");
        } else {
            refusal.commence(request, response, reason);
        }
    }
}
