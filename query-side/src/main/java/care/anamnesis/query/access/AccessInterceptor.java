package care.anamnesis.query.access;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.PurposeOfUse;
import care.anamnesis.query.access.RequestAccess.Asked;
import care.anamnesis.query.http.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes who asks what, before any handler method or other interceptor runs. */
@Component
class AccessInterceptor implements HandlerInterceptor, WebMvcConfigurer {
    static final String PURPOSE = "Anamnesis-Purpose";

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final SignedInPerson signedIn;
    private final EventLog log;

    AccessInterceptor(SignedInPerson signedIn, EventLog log) {
        this.signedIn = signedIn;
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isFirst(request)) {
            var access = RequestAccess.of(request);
            signedIn.actor().ifPresent(access::isBy);
            access.asks(new Asked(Marker.of(method), question(request), clientId(request)));
            if (Marker.of(method) instanceof Marker.Shows) {
                requireCertainLog();
                access.isFor(purpose(request));
            }
        }
        return true;
    }

    /** The access cannot be written, so nothing is read for it, and the answer states the reason. */
    private void requireCertainLog() {
        log.doubt().ifPresent(doubt -> {
            throw Refusals.logInDoubt(doubt);
        });
    }

    /** A request dispatched to another handler, for an error for example, is still the same question. */
    private static boolean isFirst(HttpServletRequest request) {
        return switch (request.getDispatcherType()) {
            case REQUEST -> true;
            case FORWARD, INCLUDE, ASYNC, ERROR -> false;
        };
    }

    private static String question(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    static @Nullable UUID clientId(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("clientId") instanceof String text
                        && ID.matcher(text).matches()
                ? UUID.fromString(text)
                : null;
    }

    private static @Nullable PurposeOfUse purpose(HttpServletRequest request) {
        var values = Collections.list(request.getHeaders(PURPOSE));
        if (values.isEmpty()) {
            return null;
        }
        return Arrays.stream(PurposeOfUse.values())
                .filter(purpose -> values.size() == 1 && purpose.name().equals(values.getFirst()))
                .findFirst()
                .orElseThrow(() -> Refusals.badRequest(PURPOSE + " takes one of the known purposes."));
    }
}
