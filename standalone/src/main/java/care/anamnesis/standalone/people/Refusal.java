package care.anamnesis.standalone.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;

/** The answers to a caller who is not signed in or not allowed: the same in every case, so that they tell nothing. */
final class Refusal {
    private Refusal() {}

    static void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var way = Visit.isByBrowser(request) ? "Session" : "Basic";
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, way + " realm=\"Anamnesis\", charset=\"UTF-8\"");
        write(response, HttpServletResponse.SC_UNAUTHORIZED, """
                {"type":"about:blank","title":"Unauthorized","status":401,"detail":"Sign in with a name and a password."}
                """);
    }

    /** A person's browser; whatever else asks is told that nobody is signed in. */
    static void leadToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (Visit.isToPage(request)) {
            response.sendRedirect(request.getContextPath() + SignIn.PATH);
        } else {
            notSignedIn(request, response, reason);
        }
    }

    static void notAllowed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException && request.getRequestURI().endsWith(SignIn.PATH)) {
            response.sendRedirect(request.getContextPath() + SignIn.PATH + "?problem=expired");
        } else if (Visit.isToPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            write(response, HttpServletResponse.SC_FORBIDDEN, """
                {"type":"about:blank","title":"Forbidden","status":403,"detail":"Your role does not allow this."}
                """);
        }
    }

    private static void write(HttpServletResponse response, int status, String problem) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(problem);
    }
}
