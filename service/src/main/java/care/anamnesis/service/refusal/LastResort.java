package care.anamnesis.service.refusal;

import care.anamnesis.query.http.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * The outermost filter. It reads the parameters once, so that a request the server cannot read is refused before
 * anything else uses it. It also answers failures that nothing else answered, before the server logs them with the
 * values in their messages.
 */
@Component
@Order(LastResort.AFTER_THE_ENCODING_IS_SET)
class LastResort extends OncePerRequestFilter {
    static final int AFTER_THE_ENCODING_IS_SET = Ordered.HIGHEST_PRECEDENCE + 1;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFormWithoutLength(request)) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
            return;
        }
        try {
            request.getParameterMap();
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            response.sendError(
                    ArrivedTooLate.isCauseOf(unreadable)
                            ? HttpServletResponse.SC_REQUEST_TIMEOUT
                            : unreadable.getErrorCode());
        } catch (IOException | ServletException | RuntimeException failure) {
            if (!response.isCommitted() && ArrivedTooLate.isCauseOf(failure)) {
                response.reset();
                response.sendError(HttpServletResponse.SC_REQUEST_TIMEOUT);
                return;
            }
            if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
                throw failure;
            }
            response.reset();
            response.sendError(Refusals.of(failure).getStatusCode().value());
        }
    }

    /** Anyone may send a form, and no browser sends one in parts. */
    private static boolean isFormWithoutLength(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
}
