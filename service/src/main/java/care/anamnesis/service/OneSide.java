package care.anamnesis.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Both sides share addresses, each with its own method. Which methods the other side has is not known here, so what is
 * asked with another method is unknown, as any address of the other side.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneSide implements HandlerExceptionResolver {
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!(failure instanceof HttpRequestMethodNotSupportedException)) {
            return null;
        }
        try {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}
