package care.anamnesis.pages.frame;

import care.anamnesis.query.failure.ProblemAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.ModelAndView;

/** The pages that say what went wrong: one for each status that has its own words, and one for all others. */
final class ErrorFaces {
    private static final int UNAVAILABLE = 503;

    private ErrorFaces() {}

    /** Only a browser asks for HTML by name, and the API has no pages; any other caller reads a problem (RFC 9457). */
    static Object of(HttpServletRequest request, HttpStatusCode status) {
        return isForPage(request) ? of(status) : ProblemAnswer.of(request, status);
    }

    static boolean isForPage(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !ProblemAnswer.address(request).startsWith(request.getContextPath() + "/api/");
    }

    /** Says when to ask again, where the refusal says so. */
    static ModelAndView of(ErrorResponse refusal, HttpServletResponse response) {
        var later = refusal.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        if (later != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, later);
        }
        var page = of(refusal.getStatusCode());
        var said = refusal.getBody().getProperties();
        return said == null || !said.containsKey("parameter")
                ? page
                : page.addObject("parameter", said.get("parameter"));
    }

    static ModelAndView of(HttpStatusCode status) {
        var words = switch (status.value()) {
            case 400, 403, 404, UNAVAILABLE -> Integer.toString(status.value());
            default -> status.is4xxClientError() ? "400" : "500";
        };
        var page = new ModelAndView("page/error", Map.of("status", status.value(), "words", words));
        page.setStatus(status);
        return page;
    }
}
