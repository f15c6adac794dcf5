package care.anamnesis.pages.frame;

import care.anamnesis.query.failure.FailurePage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.ModelAndView;

/** The page for a browser when nothing else answers. */
@Component
class UnansweredPage implements FailurePage {
    private final ShellInterceptor shell;

    UnansweredPage(ShellInterceptor shell) {
        this.shell = shell;
    }

    @Override
    public Optional<ModelAndView> instead(
            HttpServletRequest request, HttpServletResponse response, ErrorResponse refusal) {
        if (!ErrorFaces.isForPage(request)) {
            return Optional.empty();
        }
        shell.frame(request);
        return Optional.of(ErrorFaces.of(refusal, response));
    }
}
