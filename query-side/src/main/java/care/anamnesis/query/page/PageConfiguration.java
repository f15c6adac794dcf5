package care.anamnesis.query.page;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** How pages speak and how their assets are kept. An application's own properties go before these. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:care/anamnesis/query/page/pages.properties")
class PageConfiguration {

    /** British, unless the browser asks for American. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.UK, Locale.US));
        resolver.setDefaultLocale(Locale.UK);
        return resolver;
    }
}
