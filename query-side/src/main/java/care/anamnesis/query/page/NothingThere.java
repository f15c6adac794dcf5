package care.anamnesis.query.page;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** A browser that goes to an address of no page is answered with a page; any other caller with a problem, as ever. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice
class NothingThere {

    @ExceptionHandler(exception = NoResourceFoundException.class, produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView nothingThere() {
        return ErrorFaces.of(HttpStatus.NOT_FOUND);
    }
}
