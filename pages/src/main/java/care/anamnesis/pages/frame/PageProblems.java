package care.anamnesis.pages.frame;

import care.anamnesis.query.http.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A refused or failed page is answered with a page that says so and reveals nothing about the record. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(annotations = Page.class)
class PageProblems {
    private final ShellInterceptor shell;

    PageProblems(ShellInterceptor shell) {
        this.shell = shell;
    }

    /** The frame is still missing if something before it refuses. */
    @ExceptionHandler
    ModelAndView problem(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        shell.frame(request);
        return ErrorFaces.of(Refusals.of(exception), response);
    }
}
