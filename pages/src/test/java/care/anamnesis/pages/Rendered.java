package care.anamnesis.pages;

import care.anamnesis.query.accountability.audit.Asked;
import care.anamnesis.query.words.Dates;
import care.anamnesis.query.words.DueWords;
import care.anamnesis.query.words.Texts;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Fragments of pages as the service writes them, without a service. */
public final class Rendered {
    private static final Rendered IN_ENGLISH = new Rendered(messages());

    private final SpringTemplateEngine engine;
    private final StaticApplicationContext beans;

    /** @param messages of the language in which the pages are */
    public Rendered(MessageSource messages) {
        engine = engine(messages);
        beans = beans(messages);
    }

    public static String fragment(String template, String fragment, Locale locale, Map<String, Object> model) {
        return IN_ENGLISH.of(template, fragment, locale, model);
    }

    public String of(String template, String fragment, Locale locale, Map<String, Object> model) {
        var servlets = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servlets)
                .buildExchange(new MockHttpServletRequest(servlets), new MockHttpServletResponse());
        var context = new WebContext(exchange, locale, model);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null)); // holds what the current expression may use
        LocaleContextHolder.setLocale(locale);
        try {
            return engine.process(template, Set.of(fragment), context);
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

    private static SpringTemplateEngine engine(MessageSource messages) {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }

    private static StaticApplicationContext beans(MessageSource messages) {
        var beans = new StaticApplicationContext();
        var dates = new Dates(messages, Clock.systemUTC());
        var texts = new Texts(messages, dates);
        beans.getBeanFactory().registerSingleton("dates", dates);
        beans.getBeanFactory().registerSingleton("words", texts);
        beans.getBeanFactory().registerSingleton("dues", new DueWords(texts));
        beans.getBeanFactory().registerSingleton("asked", new Asked(texts));
        return beans;
    }
}
