package care.anamnesis.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A parameter that an endpoint does not know, or that is given twice, is refused: a request for the record as of a
 * day must not return another one. No answer about a record may be cached.
 */
@Component
class StrictQuestions implements HandlerInterceptor, WebMvcConfigurer {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            if (isQuestion(method)) {
                response.setHeader(
                        HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
                checkNames(request, known(method));
                checkValues(request);
            } else if (method.hasMethodAnnotation(KnownParametersOnly.class)) {
                checkNames(request, known(method));
            }
            checkPath(request, method);
        }
        return true;
    }

    private static boolean isQuestion(HandlerMethod method) {
        return method.getBeanType().isAnnotationPresent(Question.class);
    }

    /** Java reads "1-1-1-1-1" as a UUID, and Spring takes off blanks around one; we do not. */
    private static void checkPath(HttpServletRequest request, HandlerMethod method) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            Arrays.stream(method.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class))
                    .filter(parameter -> parameter.getParameterType() == UUID.class)
                    .map(parameter -> String.valueOf(
                            variables.get(parameter.getParameter().getName())))
                    .filter(value -> !ID.matcher(value).matches())
                    .findFirst()
                    .ifPresent(_ -> {
                        throw Refusals.badRequest("The id in the address is not a UUID.");
                    });
        }
    }

    private static Set<String> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(StrictQuestions::names)
                .collect(Collectors.toSet());
    }

    /** A parameter of its own, or a record of several. */
    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            return Stream.of(parameter.getParameter().getName());
        }
        return parameter.hasParameterAnnotation(ParameterObject.class)
                        || parameter.hasParameterAnnotation(ModelAttribute.class)
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                : Stream.empty();
    }

    private static void checkNames(HttpServletRequest request, Set<String> known) {
        request.getParameterMap().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusals.unknownParameter(name, known);
                });
    }

    private static void checkValues(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 1 || values[0].isEmpty()) {
                throw Refusals.badRequest("The parameter " + name + " needs one value.");
            }
        });
        if (Collections.list(request.getHeaders(Answers.POSITION)).size() > 1) {
            throw Refusals.badRequest("The header " + Answers.POSITION + " is given more than once.");
        }
    }
}
