package care.anamnesis.service.measuring;

import care.anamnesis.command.CommandCatalogue;
import care.anamnesis.service.ConditionalOnSide;
import care.anamnesis.service.Side;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How many commands were sent over HTTP, by name and by what became of them. */
@Component
@ConditionalOnSide(Side.COMMAND)
final class CommandMetrics implements HandlerInterceptor, WebMvcConfigurer {
    private static final Map<String, String> BEGINNINGS =
            Map.of("/api/clients", "register-client", "/api/people", "invite-person");
    private static final Set<String> TO_A_RECORD =
            Set.of("/api/clients/{clientId}/commands/{name}", "/api/people/{personId}/commands/{name}");

    private final MeterRegistry registry;

    CommandMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var name = command(request);
        if (name != null) {
            registry.counter("anamnesis.commands", "command", name, "outcome", outcome(response.getStatus()))
                    .increment();
        }
    }

    /** Null for anything else; a name that nobody knows is the caller's text, and is not repeated. */
    private static @Nullable String command(HttpServletRequest request) {
        if (!HttpMethod.POST.matches(request.getMethod())) {
            return null;
        }
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (!TO_A_RECORD.contains(pattern)) {
            return BEGINNINGS.get(pattern);
        }
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("name") instanceof String name
                        && isKnown(name)
                ? name
                : "unknown";
    }

    private static boolean isKnown(String name) {
        return CommandCatalogue.all().containsKey(name)
                || CommandCatalogue.ofPeople().containsKey(name);
    }

    private static String outcome(int status) {
        return switch (status) {
            case 200 -> "unchanged";
            case 201 -> "recorded";
            case 204 -> "tried";
            case 401, 403, 404 -> "not-permitted";
            case 409, 412 -> "refused";
            case 503 -> "unavailable";
            default -> status < 500 ? "invalid" : "failed";
        };
    }
}
