package care.anamnesis.pages.frame;

import care.anamnesis.query.access.ShowsNoRecord;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Kept in a cookie of the browser, because they concern the person at this keyboard and no record. */
@Page
class SettingsPage {
    private static final Duration KEPT = Duration.ofDays(365);

    enum Shortcuts {
        ON,
        OFF
    }

    @ShowsNoRecord("settings of a browser")
    @GetMapping("/settings")
    String settings() {
        return "settings/settings";
    }

    /** Single keys can be switched off, for people who press keys by accident or use speech input (WCAG 2.1.4). */
    @ShowsNoRecord("settings of a browser")
    @PostMapping("/settings")
    String keep(@RequestParam Shortcuts shortcuts, HttpServletResponse response) {
        var cookie = ResponseCookie.from("shortcuts", shortcuts == Shortcuts.OFF ? "off" : "on")
                .path("/")
                .maxAge(KEPT)
                .sameSite("Lax")
                .httpOnly(true)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:/settings?saved";
    }
}
