package care.anamnesis.query.accountability.paper;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The texts of a printout, as its templates give them. */
public final class OnPaper {
    private OnPaper() {}

    /** Without the numbers of pages, and without hashes. */
    public static List<String> texts(Printout printout, MessageSource messages) {
        var templates = templates();
        templates.setTemplateEngineMessageSource(messages);
        var sheets = StreamSupport.stream(printout.sheets().spliterator(), false)
                .map(sheet -> templates.process(sheet.template(), new Context(Locale.UK, sheet.facts())))
                .map(OnPaper::withoutTags);
        return Stream.concat(Stream.of(printout.title(), printout.head()), sheets)
                .toList();
    }

    static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    private static String withoutTags(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("(?s)<style>.*?</style>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\b[0-9a-f]{16,}\\b", " "));
    }
}
