package care.anamnesis.query.access;

import care.anamnesis.query.http.LoggableFailure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes one event for each request to the log before the first byte of the answer leaves. This filter is outside of
 * everything that may write or refuse an answer. If the event cannot be written, nothing of the answer leaves.
 */
@Component
@Order(AccessFilter.OUTSIDE_OF_SECURITY)
class AccessFilter extends OncePerRequestFilter {
    static final int OUTSIDE_OF_SECURITY = -110;

    private static final Logger LOG = LoggerFactory.getLogger(AccessFilter.class);

    private final AccessLog log;
    private final RefusedStrangers strangers;
    private final SignedInPerson signedIn;

    AccessFilter(AccessLog log, RefusedStrangers strangers, SignedInPerson signedIn) {
        this.log = log;
        this.strangers = strangers;
        this.signedIn = signedIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var access = RequestAccess.begin(request);
        var source = request.getRequestURI().startsWith("/api/") ? "api" : "pages";
        var guarded = new GuardedResponse(
                response, status -> write(access, status, new Origin(source, request.getRemoteAddr())));
        chain.doFilter(request, guarded);
        guarded.isOpen(); // an answer without a body
    }

    private record Origin(String source, String address) {}

    /** @return the status to answer with instead, or the same one */
    private HttpStatus write(RequestAccess access, int status, Origin origin) {
        try {
            var event = access.answeredWith(status);
            if (event.isPresent()) {
                if (access.actor().isEmpty()) {
                    signedIn.actor().ifPresent(access::isBy);
                }
                if (strangers.isWrittenNow(event.get(), access, origin.address())) {
                    log.write(event.get(), access, origin.source());
                }
            }
            return HttpStatus.OK;
        } catch (IllegalStateException e) {
            LOG.error("An answer was held back: nobody can say what it shows to whom", LoggableFailure.of(e));
            return HttpStatus.INTERNAL_SERVER_ERROR;
        } catch (RuntimeException e) {
            LOG.error("An answer was held back: the access could not be written into the log", LoggableFailure.of(e));
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
    }
}
