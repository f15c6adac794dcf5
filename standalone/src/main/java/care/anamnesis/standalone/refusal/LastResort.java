package care.anamnesis.standalone.refusal;

import care.anamnesis.query.answer.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Outside of everything else. The parameters are read here once, so that what the server cannot read is refused before
 * anybody works with the rest; and a failure that nothing else answered is answered, before the server writes it, with
 * the values in its message, into the log.
 */
@Component
@Order(LastResort.AFTER_THE_ENCODING_IS_SET)
class LastResort extends OncePerRequestFilter {
    static final int AFTER_THE_ENCODING_IS_SET = Ordered.HIGHEST_PRECEDENCE + 1;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParameterMap();
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            response.sendError(unreadable.getErrorCode());
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
                throw failure;
            }
            response.reset();
            response.sendError(Refusals.of(failure).getStatusCode().value());
        }
    }
}
