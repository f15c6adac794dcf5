package care.anamnesis.query.failure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.ModelAndView;

/** The page that a browser shows instead of a problem, if the application has pages. */
@FunctionalInterface
public interface FailurePage {

    /** Empty for any caller that is no browser asking for a page. */
    Optional<ModelAndView> instead(HttpServletRequest request, HttpServletResponse response, ErrorResponse refusal);
}
