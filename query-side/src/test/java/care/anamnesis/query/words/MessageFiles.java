package care.anamnesis.query.words;

import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the message files, without a service. */
public final class MessageFiles {
    private MessageFiles() {}

    public static MessageSource messages() {
        return messages("messages");
    }

    static MessageSource messages(String... files) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(files);
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    public static Texts texts() {
        return texts(messages());
    }

    public static Texts texts(MessageSource messages) {
        return new Texts(messages, new Dates(messages, Clock.systemUTC()));
    }
}
