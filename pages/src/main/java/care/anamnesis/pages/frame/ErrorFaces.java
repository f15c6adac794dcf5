package care.anamnesis.pages.frame;

import care.anamnesis.query.failure.ProblemAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.ModelAndView;

/** The pages that say what went wrong: one for each status that has its own words, and one for all others. */
final class ErrorFaces {
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    /**
     * @param words the end of the keys of what the page says
     * @param parameter the name of one that is unknown, null as a rule
     */
    @ShownBy("page/error")
    private record ErrorModel(
            int status, String words, @Nullable String parameter) implements PageModel {}

    private ErrorFaces() {}

    /** Only a browser asks for HTML by name, and the API has no pages; any other caller reads a problem (RFC 9457). */
    static Object of(HttpServletRequest request, HttpStatusCode status) {
        return isForPage(request) ? of(status, null) : ProblemAnswer.of(request, status);
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
        var said = refusal.getBody().getProperties();
        return of(refusal.getStatusCode(), said == null ? null : (String) said.get("parameter"));
    }

    private static ModelAndView of(HttpStatusCode status, @Nullable String parameter) {
        var words = switch (status.value()) {
            case 400, 403, 404, TOO_MANY, UNAVAILABLE -> Integer.toString(status.value());
            default -> status.is4xxClientError() ? "400" : "500";
        };
        var page = new ErrorModel(status.value(), words, parameter).asPage();
        page.setStatus(status);
        return page;
    }
}
