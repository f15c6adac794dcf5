package care.anamnesis.query.failure;

import care.anamnesis.query.http.StatusProblem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A problem (RFC 9457) as it leaves: kept in no cache. */
public final class ProblemAnswer {
    private ProblemAnswer() {}

    public static ResponseEntity<ProblemDetail> of(HttpServletRequest request, HttpStatusCode status) {
        return of(StatusProblem.of(status, address(request)), HttpHeaders.EMPTY);
    }

    static ResponseEntity<ProblemDetail> of(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(problem);
    }

    /** As it was asked for, also while the server asks what to say about a failure. */
    public static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    /** Of the failure that the server asks about. */
    public static HttpStatusCode status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }
}
