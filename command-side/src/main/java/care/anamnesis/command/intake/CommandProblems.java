package care.anamnesis.command.intake;

import care.anamnesis.command.asking.NotPermitted;
import care.anamnesis.command.asking.ProofNeeded;
import care.anamnesis.command.asking.Refusal;
import care.anamnesis.command.record.ConfirmationRequired;
import care.anamnesis.command.record.RuleViolation;
import care.anamnesis.command.record.StaleRecord;
import care.anamnesis.command.record.UnfitChanges;
import care.anamnesis.command.record.UnknownEntry;
import care.anamnesis.eventlog.LogUnavailable;
import care.anamnesis.events.Actor;
import care.anamnesis.events.RefusalReason;
import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where a refused command becomes an answer (RFC 9457), and a refused person an event in the log. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(assignableTypes = {CommandController.class, PersonController.class})
final class CommandProblems {
    private final RefusalLog refusals;

    CommandProblems(RefusalLog refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler({
        NotPermitted.class,
        AggregateNotFoundException.class,
        IncompatibleAggregateException.class,
        UnknownPerson.class
    })
    ResponseEntity<ProblemDetail> refusedPerson(
            RuntimeException refused,
            HttpServletRequest request,
            @AuthenticationPrincipal(expression = "actor") Actor actor) {
        var reason = refused instanceof NotPermitted ? RefusalReason.NOT_PERMITTED : RefusalReason.NOT_FOUND;
        try {
            refusals.refused(request, actor, reason);
            return refused(refused);
        } catch (LogUnavailable e) {
            return refused(e);
        }
    }

    @ExceptionHandler({
        InvalidRequest.class,
        UnknownEntry.class,
        UnfitChanges.class,
        RuleViolation.class,
        ConfirmationRequired.class,
        StaleRecord.class,
        StillRunning.class,
        ConcurrencyException.class,
        LogUnavailable.class
    })
    ResponseEntity<ProblemDetail> refused(RuntimeException refused) {
        return answer(Refusals.of(refused).orElseThrow(() -> refused));
    }

    /** Nobody is refused: the person is asked, as a challenge of RFC 9470 does. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> proveAgain(ProofNeeded needed) {
        var refusal = Refusals.of(needed).orElseThrow();
        return ResponseEntity.status(refusal.status())
                .header(HttpHeaders.WWW_AUTHENTICATE, needed.challenge())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(refusal.asProblem());
    }

    private static ResponseEntity<ProblemDetail> answer(Refusal refusal) {
        var answer = ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore());
        if (refusal.passes()) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.body(refusal.asProblem());
    }
}
