package care.anamnesis.query.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** A browser that goes to an address of no page is answered with a page; any other caller with a problem, as ever. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice
class NothingThere {
    private final ShellInterceptor shell;

    NothingThere(ShellInterceptor shell) {
        this.shell = shell;
    }

    @ExceptionHandler(exception = NoResourceFoundException.class, produces = MediaType.TEXT_HTML_VALUE)
    Object nothingThere(HttpServletRequest request) {
        shell.frame(request);
        return ErrorFaces.of(request, HttpStatus.NOT_FOUND);
    }
}
