package care.anamnesis.query.page;

import care.anamnesis.query.access.ShowsNoRecord;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers what nothing else answered: a page for a browser, a problem (RFC 9457) for any other caller, with the status
 * and its name and nothing of what was asked or what went wrong.
 */
@Page
@RequestMapping("${spring.web.error.path:/error}")
class ErrorPage implements ErrorController {

    @ShowsNoRecord("says what went wrong")
    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    Object page(HttpServletRequest request) {
        return ErrorFaces.of(request, status(request));
    }

    @ShowsNoRecord("says what went wrong")
    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        return ErrorFaces.problem(request, status(request));
    }

    private static HttpStatusCode status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }
}
