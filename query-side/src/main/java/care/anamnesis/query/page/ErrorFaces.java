package care.anamnesis.query.page;

import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** The pages that say what went wrong: one for each status that has its own words, and one for all others. */
final class ErrorFaces {
    private static final int UNAVAILABLE = 503;

    private ErrorFaces() {}

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
