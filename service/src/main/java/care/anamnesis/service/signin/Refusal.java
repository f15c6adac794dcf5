package care.anamnesis.service.signin;

import care.anamnesis.service.limit.TooOften;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;

/**
 * The answers to a caller who is not signed in or not allowed: the same in every case, so that they reveal nothing.
 */
public final class Refusal {
    private static final int TOO_MANY_REQUESTS = 429;

    private Refusal() {}

    /** @param scheme with which a program names itself */
    public static AuthenticationEntryPoint notSignedIn(String scheme) {
        return (request, response, reason) -> notSignedIn(scheme, request, response, reason);
    }

    private static void notSignedIn(
            String scheme, HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooOften refused) {
            tooOften(request, response, refused);
            return;
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, challenge(Visit.isByBrowser(request) ? "Session" : scheme, reason));
        write(response, HttpServletResponse.SC_UNAUTHORIZED, """
                {"type":"about:blank","title":"Unauthorized","status":401,"detail":"Sign in first."}
                """);
    }

    /** What is wrong with a token is said in one word (RFC 6750, 3). */
    private static String challenge(String scheme, AuthenticationException reason) {
        var challenge = scheme + " realm=\"Anamnesis\"" + (scheme.equals("Basic") ? ", charset=\"UTF-8\"" : "");
        return reason instanceof OAuth2AuthenticationException token
                ? challenge + ", error=\"%s\"".formatted(token.getError().getErrorCode())
                : challenge;
    }

    /** A person's browser gets the page for it. */
    static void tooOften(HttpServletRequest request, HttpServletResponse response, TooOften refused)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, refused.retryAfter());
        if (Visit.wantsPage(request)) {
            response.sendError(TOO_MANY_REQUESTS);
            return;
        }
        write(response, TOO_MANY_REQUESTS, """
                {"type":"urn:anamnesis:problem:%s","title":"Too Many Requests","status":429,"detail":"%s"}
                """.formatted(
                        refused.limited().problem(), refused.limited().sentence()));
    }

    /** By form. The form shows it, with the status that programs would get. */
    public static void signInFailed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (reason instanceof TooOften refused) {
            response.setStatus(TOO_MANY_REQUESTS);
            response.setHeader(HttpHeaders.RETRY_AFTER, refused.retryAfter());
            var asked = new HttpServletRequestWrapper(request) {
                @Override
                public String getMethod() {
                    return "GET";
                }
            };
            request.getRequestDispatcher(SignIn.PATH + "?problem=too-many").forward(asked, response);
        } else {
            response.sendRedirect(request.getContextPath() + SignIn.PATH + "?problem=unknown");
        }
    }

    /** A person's browser; other callers get 401. */
    static AuthenticationEntryPoint leadToSignIn(String scheme) {
        return (request, response, reason) -> {
            if (Visit.isToPage(request)) {
                response.sendRedirect(request.getContextPath() + SignIn.PATH);
            } else {
                notSignedIn(scheme, request, response, reason);
            }
        };
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

    /** @param problem the last word of its type */
    public static void forbidden(HttpServletResponse response, String problem, String sentence) throws IOException {
        write(response, HttpServletResponse.SC_FORBIDDEN, """
                {"type":"urn:anamnesis:problem:%s","title":"Forbidden","status":403,"detail":"%s"}
                """.formatted(problem, sentence));
    }

    /** It may be otherwise in a second. */
    public static void unavailable(HttpServletResponse response, String sentence) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        write(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, """
                {"type":"about:blank","title":"Service Unavailable","status":503,"detail":"%s"}
                """.formatted(sentence));
    }

    private static void write(HttpServletResponse response, int status, String problem) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(problem);
    }
}
