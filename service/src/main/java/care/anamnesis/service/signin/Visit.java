package care.anamnesis.service.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Finds out from a request what kind of visitor sends it. */
final class Visit {
    private static final Set<String> ONLY_READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private Visit() {}

    /** A person's browser goes to an address, as opposed to a script on a page that asks for something. */
    static boolean isToPage(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) && wantsPage(request);
    }

    /** By going there or by sending a form. */
    static boolean wantsPage(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader("HX-Request") == null
                && !isToApi(request);
    }

    /** By a browser that says so; a challenge would make it ask for name and password in its own dialog. */
    static boolean isByBrowser(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Mode") != null;
    }

    /** This includes signing in: nobody shall be signed in as somebody else unnoticed. */
    static boolean changesSomething(HttpServletRequest request) {
        return !onlyReads(request) && (isToSignIn(request) || isSignedIn(request));
    }

    static boolean onlyReads(HttpServletRequest request) {
        return ONLY_READS.contains(request.getMethod());
    }

    static boolean isSignedIn(Authentication caller) {
        return caller.isAuthenticated() && !(caller instanceof AnonymousAuthenticationToken);
    }

    private static boolean isToSignIn(HttpServletRequest request) {
        var path = path(request);
        return path.equals(SignIn.PATH) || path.startsWith(SignIn.PATH + "/");
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private static boolean isToApi(HttpServletRequest request) {
        return path(request).startsWith("/api/");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
