package care.anamnesis.query.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.AbstractMessageSource;

/**
 * A language in which every word that comes from a message stands between ⟦ and ⟧, and nothing else does. It remembers which
 * messages were asked for.
 */
public final class PseudoLanguage extends AbstractMessageSource {
    private static final Pattern VALUE = Pattern.compile("\\{\\d+}");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern OF_MESSAGES = Pattern.compile("⟦[^⟦⟧]*⟧");

    private final MessageSource english;
    private final Set<String> used = new ConcurrentSkipListSet<>();

    public PseudoLanguage() {
        this("messages");
    }

    /** @param files whose messages it translates */
    public PseudoLanguage(String... files) {
        english = MessageFiles.messages(files);
    }

    public Set<String> used() {
        return used;
    }

    /** The words that no message said. */
    public static List<String> untranslated(String sentence) {
        return WORD.matcher(OF_MESSAGES.matcher(sentence).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var text = english.getMessage(code, null, null, locale);
        if (text == null) {
            return null;
        }
        used.add(code);
        return "⟦" + text + "⟧";
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var pattern = english.getMessage(code, null, null, locale);
        if (pattern == null) {
            return null;
        }
        used.add(code);
        return new MessageFormat("⟦" + VALUE.matcher(pattern).replaceAll("⟧$0⟦") + "⟧", locale);
    }
}
