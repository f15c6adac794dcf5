package care.anamnesis.command.intake;

import care.anamnesis.command.Violation;
import care.anamnesis.command.record.ConfirmationRequired;
import care.anamnesis.command.record.RuleViolation;
import care.anamnesis.command.record.StaleRecord;
import care.anamnesis.command.record.UnfitChanges;
import care.anamnesis.command.record.UnknownEntry;
import care.anamnesis.eventlog.ClockIsOff;
import care.anamnesis.eventlog.LogInDoubt;
import care.anamnesis.eventlog.LogUnavailable;
import care.anamnesis.events.Actor;
import care.anamnesis.events.RefusalReason;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where a refused command becomes an answer (RFC 9457), and a refused person an event in the log. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(assignableTypes = CommandController.class)
final class CommandProblems {
    private final RefusalLog refusals;

    CommandProblems(RefusalLog refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidRequest refused) {
        return problem(refused.status(), refused.problem(), sentence(refused), refused.violations());
    }

    /** The id names nothing in the log, or a stream that is no client's record. */
    @ExceptionHandler({AggregateNotFoundException.class, IncompatibleAggregateException.class})
    ResponseEntity<ProblemDetail> unknownClient(
            HttpServletRequest request, @AuthenticationPrincipal(expression = "actor") Actor actor) {
        var answer = problem(HttpStatus.NOT_FOUND, "unknown-client", "There is no such client.", List.of());
        return logged(request, actor, RefusalReason.NOT_FOUND, answer);
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
    ResponseEntity<ProblemDetail> unconfirmed(ConfirmationRequired refused) {
        var answer = problem(HttpStatus.CONFLICT, "confirmation-required", sentence(refused), List.of());
        Objects.requireNonNull(answer.getBody()).setProperty("contradictions", refused.questions());
        return answer;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleRecord refused) {
        return problem(HttpStatus.PRECONDITION_FAILED, "stale-record", sentence(refused), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notPermitted(
            NotPermitted refused,
            HttpServletRequest request,
            @AuthenticationPrincipal(expression = "actor") Actor actor) {
        var answer = problem(HttpStatus.FORBIDDEN, "not-permitted", sentence(refused), List.of());
        return logged(request, actor, RefusalReason.NOT_PERMITTED, answer);
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

    @ExceptionHandler
    ResponseEntity<ProblemDetail> inDoubt(LogInDoubt refused) {
        return later(
                HttpStatus.SERVICE_UNAVAILABLE,
                "log-in-doubt",
                "%s. Nothing is recorded until that is settled.".formatted(refused.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> clockIsOff(@SuppressWarnings("unused") ClockIsOff refused) {
        return later(
                HttpStatus.SERVICE_UNAVAILABLE,
                "clock-is-off",
                "The clock of this service differs from the database's. Nothing is written until it is set right.");
    }

    /** The answer, once it is in the log that the person was refused. */
    private ResponseEntity<ProblemDetail> logged(
            HttpServletRequest request, Actor actor, RefusalReason reason, ResponseEntity<ProblemDetail> answer) {
        try {
            refusals.refused(request, actor, reason);
            return answer;
        } catch (LogUnavailable e) {
            return switch (e) {
                case LogInDoubt doubt -> inDoubt(doubt);
                case ClockIsOff off -> clockIsOff(off);
                case LogUnavailable away -> unavailable(away);
            };
        }
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
