package care.anamnesis.query.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A parameter that an endpoint does not know, or that is given twice, is refused: whoever asks for the record as of a
 * day must not get another one. And no answer about a record is kept in a cache.
 */
@Component
class StrictQuestions implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isQuestion(method)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            check(request, known(method));
        }
        return true;
    }

    private static boolean isQuestion(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("care.anamnesis.query.");
    }

    private static Set<String> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(MethodParameter::getParameter)
                .map(parameter -> parameter.getName())
                .collect(Collectors.toSet());
    }

    private static void check(HttpServletRequest request, Set<String> known) {
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw Refusals.badRequest("This question knows no such parameter.");
            }
            if (values.length > 1 || values[0].isEmpty()) {
                throw Refusals.badRequest("The parameter " + name + " needs one value.");
            }
        });
        if (Collections.list(request.getHeaders(Answers.POSITION)).size() > 1) {
            throw Refusals.badRequest("The header " + Answers.POSITION + " is given more than once.");
        }
    }
}
