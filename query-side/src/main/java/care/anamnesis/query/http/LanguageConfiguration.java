package care.anamnesis.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** In which language answers and pages speak. An application's own properties go before these. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:care/anamnesis/query/http/languages.properties")
class LanguageConfiguration {

    /** British, unless the browser asks for American. Programs get the same sentences whatever they accept. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                var isProgram = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
                return isProgram ? Locale.UK : super.resolveLocale(request);
            }
        };
        resolver.setSupportedLocales(List.of(Locale.UK, Locale.US));
        resolver.setDefaultLocale(Locale.UK);
        return resolver;
    }
}
