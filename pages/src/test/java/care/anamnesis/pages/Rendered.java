package care.anamnesis.pages;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fragments of pages as the service writes them, without a service. */
public final class Rendered {
    private static final SpringTemplateEngine ENGINE = engine();

    private Rendered() {}

    public static String fragment(String template, String fragment, Locale locale, Map<String, Object> model) {
        return ENGINE.process(template, Set.of(fragment), new Context(locale, model));
    }

    private static SpringTemplateEngine engine() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "pages");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultEncoding("UTF-8");
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
