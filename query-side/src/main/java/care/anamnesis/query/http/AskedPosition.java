package care.anamnesis.query.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.AbstractNamedValueMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads what is marked with {@link AtPosition}. */
@Configuration(proxyBeanMethods = false)
class AskedPosition implements WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver());
    }

    private static final class Resolver extends AbstractNamedValueMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.hasParameterAnnotation(AtPosition.class);
        }

        @Override
        protected NamedValueInfo createNamedValueInfo(MethodParameter parameter) {
            return new NamedValueInfo(Answers.POSITION, false, ValueConstants.DEFAULT_NONE);
        }

        @Override
        protected @Nullable Object resolveName(String name, MethodParameter parameter, NativeWebRequest request) {
            return request.getHeader(name);
        }

        @Override
        protected void handleResolvedValue(
                @Nullable Object value,
                String name,
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request) {
            if (value instanceof Long position && position < 0) {
                throw Refusals.badRequest("The value of position cannot be used.");
            }
        }
    }
}
