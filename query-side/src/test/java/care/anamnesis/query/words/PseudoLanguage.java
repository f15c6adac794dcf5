package care.anamnesis.query.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.support.AbstractMessageSource;

/**
 * A language in which every word that comes from a message stands between ⟦ and ⟧, and nothing else does. It remembers which
 * messages were asked for.
 */
public final class PseudoLanguage extends AbstractMessageSource {
    private static final Pattern VALUE = Pattern.compile("\\{\\d+}");
    private static final Pattern OF_MESSAGES = Pattern.compile("⟦[^⟦⟧]*⟧");

    private final MessageSource english = MessageFiles.messages();
    private final Set<String> used = new ConcurrentSkipListSet<>();

    public Set<String> used() {
        return used;
    }

    /** What no message said. */
    public static String rest(String sentence) {
        return OF_MESSAGES.matcher(sentence).replaceAll(" ");
    }

    @Override
    protected String resolveCodeWithoutArguments(String code, Locale locale) {
        used.add(code);
        return "⟦" + english.getMessage(code, null, locale) + "⟧";
    }

    @Override
    protected MessageFormat resolveCode(String code, Locale locale) {
        used.add(code);
        var pattern = english.getMessage(code, null, locale);
        return new MessageFormat("⟦" + VALUE.matcher(pattern).replaceAll("⟧$0⟦") + "⟧", locale);
    }
}
