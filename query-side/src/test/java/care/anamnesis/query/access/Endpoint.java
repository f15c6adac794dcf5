package care.anamnesis.query.access;

import care.anamnesis.query.FoundingStory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A question that this side answers: the template of its address, and its handler. */
public record Endpoint(String template, List<MediaType> gives, HandlerMethod handler) {
    /** What must be given in our questions; a new one is added here. */
    private static final Map<String, String> VALUES = Map.of(
            "version", "1", "from", "1", "to", "2", "since", "1", "command", "record-finding", "personId", "therapist");

    private static final String PANELS = "/clients/{clientId}/panels/";
    public static final UUID REQUEST = UUID.randomUUID();
    private static final String OF_VISIT = "?visit=" + FoundingStory.id(20);
    private static final String OF_REQUEST = "?request=" + REQUEST;

    /** Where an answer must be kept short, or a question needs more than its address. */
    private static final Map<String, String> NARROWED = Map.ofEntries(
            Map.entry("/api/audit/entries", "?kind=SignedIn"),
            Map.entry("/dashboard/clients", "?figure=OPEN"),
            Map.entry("/api/reports/practice/clients", "?figure=OPEN"),
            Map.entry(PANELS + "sign-visit", OF_VISIT),
            Map.entry(PANELS + "cosign-visit", OF_VISIT),
            Map.entry(PANELS + "add-addendum", OF_VISIT),
            Map.entry(PANELS + "amend-entry", "?entry=4"),
            Map.entry(PANELS + "mark-entered-in-error", "?entry=4"),
            Map.entry(PANELS + "extend-amendment-request", OF_REQUEST),
            Map.entry(PANELS + "accept-amendment-request", OF_REQUEST),
            Map.entry(PANELS + "deny-amendment-request", OF_REQUEST),
            Map.entry(PANELS + "state-disagreement", OF_REQUEST),
            Map.entry(PANELS + "write-rebuttal", OF_REQUEST));

    /** Lists behind numbers, which hold nothing clinical: for a manager, and not for an auditor. */
    private static final Set<String> COUNTED = Set.of("/dashboard/clients", "/api/reports/practice/clients");

    /** Every question about somebody, whoever may ask it. */
    public static Stream<Endpoint> all(RequestMappingHandlerMapping handlers) {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(mapped -> mapped.getValue().hasMethodAnnotation(Accesses.class))
                .filter(mapped ->
                        mapped.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapped -> endpoints(mapped.getKey(), mapped.getValue()));
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod handler) {
        var gives = List.copyOf(info.getProducesCondition().getProducibleMediaTypes());
        return info.getPatternValues().stream().map(path -> new Endpoint(path, gives, handler));
    }

    public String reader() {
        return COUNTED.contains(template) ? "manager" : "auditor";
    }

    String stranger() {
        return COUNTED.contains(template) ? "auditor" : "manager";
    }

    public String address(UUID client) {
        var path = VALUES.entrySet().stream()
                .reduce(
                        template.replace("{clientId}", client.toString()),
                        (template, value) ->
                                template.replaceAll("\\{" + value.getKey() + "(:[^}]*)?}", value.getValue()),
                        (a, _) -> a);
        var parameters = Arrays.stream(handler.getMethodParameters())
                .filter(Endpoint::mustBeGiven)
                .map(parameter -> parameter.getParameter().getName())
                .map(name -> name + "=" + VALUES.get(name))
                .collect(Collectors.joining("&"));
        return path + (parameters.isEmpty() ? NARROWED.getOrDefault(template, "") : "?" + parameters);
    }

    private static boolean mustBeGiven(MethodParameter parameter) {
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        return asked != null && asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    }

    @Override
    public String toString() {
        return template + " " + gives;
    }
}
