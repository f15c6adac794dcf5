package care.anamnesis.query.accountability.audit;

import care.anamnesis.query.words.Texts;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What somebody asked for, in the reader's language: entries of access name it by the template of its address, which is
 * for programs. {@code @asked} in templates.
 */
@Component("asked")
public class Asked {
    private static final String PROGRAMS = "/api";
    private static final String PANELS = "clients.one.panels.";

    private final Texts texts;

    public Asked(Texts texts) {
        this.texts = texts;
    }

    /** With how often it was asked; empty for an entry that answers no question. */
    public String in(AuditEntry entry) {
        return entry.question() == null ? "" : repeated(inWords(entry.question()), entry.times());
    }

    /** @param template for example {@code /clients/{clientId}/history} */
    public String inWords(String template) {
        return template.startsWith(PROGRAMS + "/")
                ? texts.text("question.api", page(template.substring(PROGRAMS.length())))
                : page(template);
    }

    /** @param times how many more times, null for once only */
    String repeated(String what, @Nullable Integer times) {
        return times == null ? what : texts.text("audit.repeated", what, times.toString());
    }

    private String page(String template) {
        var name = Arrays.stream(template.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.startsWith("{") ? "one" : part)
                .collect(Collectors.joining("."));
        return texts.find("question." + name).orElseGet(() -> panel(name));
    }

    private String panel(String name) {
        var panel = name.startsWith(PANELS) ? name.substring(PANELS.length()) : "";
        return texts.find("panel." + panel)
                .map(title -> texts.text("question.panel", title))
                .orElseGet(() -> texts.text("question.other"));
    }
}
