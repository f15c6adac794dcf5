package care.anamnesis.command.intake;

import care.anamnesis.command.Violation;
import care.anamnesis.command.record.RuleViolation;
import care.anamnesis.command.record.StaleRecord;
import care.anamnesis.command.record.UnfitChanges;
import care.anamnesis.command.record.UnknownEntry;
import care.anamnesis.eventlog.LogUnavailable;
import java.net.URI;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where a refused command becomes an answer (RFC 9457). */
@RestControllerAdvice(assignableTypes = CommandController.class)
final class CommandProblems {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidRequest refused) {
        return problem(refused.status(), refused.problem(), sentence(refused), refused.violations());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownClient(@SuppressWarnings("unused") AggregateNotFoundException refused) {
        return problem(HttpStatus.NOT_FOUND, "unknown-client", "There is no such client.", List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownEntry(UnknownEntry refused) {
        return problem(
                HttpStatus.NOT_FOUND,
                "unknown-entry",
                sentence(refused),
                List.of(new Violation("/" + refused.field(), "names no entry of this record")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unfit(UnfitChanges refused) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-command", sentence(refused), refused.violations());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rule(RuleViolation refused) {
        return problem(HttpStatus.CONFLICT, "rule-violation", sentence(refused), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleRecord refused) {
        return problem(HttpStatus.PRECONDITION_FAILED, "stale-record", sentence(refused), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notPermitted(NotPermitted refused) {
        return problem(HttpStatus.FORBIDDEN, "not-permitted", sentence(refused), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stillRunning(StillRunning refused) {
        return later(HttpStatus.CONFLICT, "still-running", sentence(refused));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> contended(@SuppressWarnings("unused") ConcurrencyException refused) {
        return later(HttpStatus.CONFLICT, "contended-record", "Others keep changing this record: try again.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(@SuppressWarnings("unused") LogUnavailable refused) {
        return later(
                HttpStatus.SERVICE_UNAVAILABLE,
                "log-unavailable",
                "The log cannot be written now. Repeat the request under the same Idempotency-Key.");
    }

    private static String sentence(RuntimeException refused) {
        return refused.getMessage() == null ? "" : refused.getMessage();
    }

    private static ResponseEntity<ProblemDetail> later(HttpStatus status, String name, String sentence) {
        var answer = problem(status, name, sentence, List.of());
        return ResponseEntity.status(status)
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(answer.getBody());
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String name, String sentence, List<Violation> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create("urn:anamnesis:problem:" + name));
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(problem);
    }
}
