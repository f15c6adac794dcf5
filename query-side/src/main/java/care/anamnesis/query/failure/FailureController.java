package care.anamnesis.query.failure;

import care.anamnesis.query.access.ShowsNoRecord;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers everything left unanswered with a problem (RFC 9457): the status and its name, without details of the request
 * or the failure.
 */
@Controller
@RequestMapping("${spring.web.error.path:/error}")
class FailureController implements ErrorController {

    @ShowsNoRecord("says what went wrong")
    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        return ProblemAnswer.of(request, ProblemAnswer.status(request));
    }
}
