package care.anamnesis.pages.frame;

import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.failure.ProblemAnswer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers a browser when nothing else has, with the status and without details of the request or the failure. The query
 * side answers other callers with data.
 */
@Page
@RequestMapping("${spring.web.error.path:/error}")
class ErrorPage {

    @ShowsNoRecord("says what went wrong")
    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    Object page(HttpServletRequest request) {
        return ErrorFaces.of(request, ProblemAnswer.status(request));
    }
}
