package care.anamnesis.pages;

import care.anamnesis.query.words.Dates;
import care.anamnesis.query.words.Texts;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticApplicationContext;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fragments of pages as the service writes them, without a service. */
public final class Rendered {
    private static final ResourceBundleMessageSource MESSAGES = messages();
    private static final SpringTemplateEngine ENGINE = engine();
    private static final StaticApplicationContext BEANS = beans();

    private Rendered() {}

    public static String fragment(String template, String fragment, Locale locale, Map<String, Object> model) {
        var context = new Context(locale, model);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(BEANS, null)); // holds what the current expression may use
        LocaleContextHolder.setLocale(locale);
        try {
            return ENGINE.process(template, Set.of(fragment), context);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "pages");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    private static SpringTemplateEngine engine() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(MESSAGES);
        return engine;
    }

    private static StaticApplicationContext beans() {
        var beans = new StaticApplicationContext();
        var dates = new Dates(MESSAGES, Clock.systemUTC());
        beans.getBeanFactory().registerSingleton("dates", dates);
        beans.getBeanFactory().registerSingleton("words", new Texts(MESSAGES, dates));
        return beans;
    }
}
