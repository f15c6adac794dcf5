package care.anamnesis.query.accountability.audit;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What somebody asked for, in words: entries of access name it by the template of its address, which is for programs. */
public final class Asked {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages", Locale.ROOT);
    private static final String PROGRAMS = "/api";
    private static final String PANELS = "clients.one.panels.";

    private Asked() {}

    /** @param template for example {@code /clients/{clientId}/history} */
    public static String inWords(String template) {
        return template.startsWith(PROGRAMS + "/")
                ? with("question.api", page(template.substring(PROGRAMS.length())))
                : page(template);
    }

    private static String page(String template) {
        var name = Arrays.stream(template.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.startsWith("{") ? "one" : part)
                .collect(Collectors.joining("."));
        var key = "question." + name;
        if (TEXTS.containsKey(key)) {
            return TEXTS.getString(key);
        }
        var panel = name.startsWith(PANELS) ? "panel." + name.substring(PANELS.length()) : "";
        return TEXTS.containsKey(panel)
                ? with("question.panel", TEXTS.getString(panel))
                : TEXTS.getString("question.other");
    }

    private static String with(String key, String value) {
        return MessageFormat.format(TEXTS.getString(key), value);
    }
}
