package care.anamnesis.query.failure;

import care.anamnesis.query.http.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers what nothing else answers, such as an unknown address, method or media type, or a defect: a page for a
 * browser, a problem for any other caller, neither with anything from the request. It comes after all specific
 * handlers.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@ControllerAdvice
class Unanswered {
    private final ObjectProvider<FailurePage> pages;

    Unanswered(ObjectProvider<FailurePage> pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    Object unanswered(Exception exception, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (isForOthers(exception)) {
            throw exception;
        }
        var refusal = Refusals.of(exception);
        var page = pages.stream()
                .flatMap(it -> it.instead(request, response, refusal).stream())
                .findFirst();
        return page.isPresent() ? page.get() : ProblemAnswer.of(refusal.getBody(), refusal.getHeaders());
    }

    /** Security gives its own answers, and a caller who has gone gets none. */
    private static boolean isForOthers(Exception exception) {
        return exception instanceof AccessDeniedException
                || exception instanceof AuthenticationException
                || DisconnectedClientHelper.isClientDisconnectedException(exception);
    }
}
