package care.anamnesis.query.access;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.StoredName;
import care.anamnesis.query.http.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The log also contains streams that are not a client's record. Their ids never name a client. */
@Component
class NoClient implements HandlerInterceptor, WebMvcConfigurer {
    private static final Set<StoredName> CLINICAL = StoredName.clinical().keySet();
    private static final Set<String> OF_NO_CLIENT = StoredName.all().keySet().stream()
            .filter(name -> !CLINICAL.contains(name))
            .map(StoredName::name)
            .collect(Collectors.toUnmodifiableSet());

    private final EventLog log;

    NoClient(EventLog log) {
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE + 1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var client = AccessInterceptor.clientId(request);
        if (client != null
                && log.unread(client.toString(), 1, 1).stream()
                        .anyMatch(first -> OF_NO_CLIENT.contains(first.type().name()))) {
            throw Refusals.unknownClient();
        }
        return true;
    }
}
