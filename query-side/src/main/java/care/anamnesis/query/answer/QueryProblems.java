package care.anamnesis.query.answer;

import care.anamnesis.eventlog.LogUnavailable;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The one place where a refused or failed question becomes an answer (RFC 9457). Nothing that was sent is repeated. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = Question.class)
class QueryProblems {
    private static final Logger LOG = LoggerFactory.getLogger(QueryProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Exception exception) {
        var refusal = refusal(exception);
        return ResponseEntity.status(refusal.getStatusCode())
                .headers(refusal.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refusal.getBody());
    }

    private static ErrorResponse refusal(Exception exception) {
        return switch (exception) {
            case MethodArgumentTypeMismatchException e -> malformed(e.getName());
            case HandlerMethodValidationException e -> malformed(nameOf(e));
            case MethodArgumentNotValidException e ->
                malformed(
                        String.valueOf(Objects.requireNonNull(e.getFieldError()).getField()));
            case ErrorResponse e -> e;
            case LogUnavailable _ -> Refusals.unavailable();
            case DataAccessResourceFailureException _ -> Refusals.unavailable();
            case TransientDataAccessException _ -> Refusals.unavailable();
            default -> {
                LOG.error("A question could not be answered", exception);
                yield Refusals.defect();
            }
        };
    }

    private static ErrorResponse malformed(String parameter) {
        return Refusals.badRequest("The value of " + parameter + " cannot be used.");
    }

    private static String nameOf(HandlerMethodValidationException exception) {
        var parameter = exception.getParameterValidationResults().getFirst().getMethodParameter();
        return parameter.getParameter().getName();
    }
}
