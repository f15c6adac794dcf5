package care.anamnesis.service.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * The page to which a browser returns after signing in. The browser keeps its address, because the service keeps
 * nothing for a stranger.
 */
final class WantedPage implements RequestCache {
    private static final String COOKIE = "anamnesis-wanted";
    private static final int LONGEST = 2_000;

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        var address = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (Visit.isToPage(request) && address.length() <= LONGEST) {
            var octets = address.getBytes(StandardCharsets.UTF_8);
            set(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(octets), Duration.ofHours(1));
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return null;
        }
        var address = address(cookie.getValue());
        return address == null ? null : new SimpleSavedRequest(address);
    }

    /** Nothing of the request is replayed but its address. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    /** Leads only to a page of this service, even if somebody else has set the cookie. */
    private static @Nullable String address(String kept) {
        try {
            var address = new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
            var isHere = address.startsWith("/") && !address.startsWith("//");
            return isHere && address.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\') ? address : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .path(request.getContextPath() + "/")
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
