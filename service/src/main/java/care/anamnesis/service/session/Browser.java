package care.anamnesis.service.session;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The kind of a browser and of the machine that it runs on, so that a person recognizes her sessions. It is what the
 * browser says of itself, and proves nothing.
 *
 * @param kind empty if unknown
 * @param platform empty if unknown
 */
public record Browser(String kind, String platform) implements Serializable {
    static final String ATTRIBUTE = "browser";

    /** By what occurs in what a browser calls itself. Most name others as well: the first that fits counts. */
    private static final Map<String, String> KINDS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "SamsungBrowser/",
            "Samsung Internet",
            "CriOS/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> PLATFORMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "CrOS",
            "ChromeOS",
            "Windows",
            "Windows",
            "Macintosh",
            "macOS",
            "Linux",
            "Linux");

    static Browser of(HttpServletRequest request) {
        return of(request.getHeader(HttpHeaders.USER_AGENT));
    }

    static Browser of(@Nullable String userAgent) {
        var name = userAgent == null ? "" : userAgent;
        return new Browser(first(KINDS, name), first(PLATFORMS, name));
    }

    private static String first(Map<String, String> names, String in) {
        return names.entrySet().stream()
                .filter(name -> in.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        var names = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
