package care.anamnesis.query.http;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where a refused or failed question becomes an answer (RFC 9457). Nothing that was sent is repeated. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = Question.class)
class QueryProblems {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Exception exception) {
        var refusal = Refusals.of(exception);
        return ResponseEntity.status(refusal.getStatusCode())
                .headers(refusal.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refusal.getBody());
    }
}
