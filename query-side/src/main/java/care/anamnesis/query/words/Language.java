package care.anamnesis.query.words;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** In which language somebody reads: British English, unless something else was asked for. */
final class Language {
    private Language() {}

    static Locale ofReader() {
        var context = LocaleContextHolder.getLocaleContext();
        var asked = context == null ? null : context.getLocale();
        return asked == null ? Locale.UK : asked;
    }
}
