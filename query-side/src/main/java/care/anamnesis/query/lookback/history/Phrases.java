package care.anamnesis.query.lookback.history;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.Signature;
import care.anamnesis.query.words.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Clinical sentences and their small parts, by the keys under which they stand in the message files. */
final class Phrases {
    private final Texts texts;

    Phrases(Texts texts) {
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    /** The sentence of an event, under the event's name. */
    String told(ClinicalEvent event, Object... values) {
        return text(key(event), values);
    }

    /** The key of one of several sentences of an event; what is null is no part of it. */
    static String key(ClinicalEvent event, @Nullable Object... variant) {
        return Stream.concat(Stream.of(event.getClass().getSimpleName()), Stream.of(variant))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining("."));
    }

    String text(String key, Object... values) {
        return texts.text("history." + key, values);
    }

    String day(LocalDate day) {
        return texts.day(day);
    }

    String quoted(String words) {
        return texts.quoted(words);
    }

    String list(List<String> items) {
        return texts.list(items);
    }

    String words(Enum<?> constant) {
        return texts.constant(constant);
    }

    String noted(@Nullable String note) {
        return spoken("note", note);
    }

    String because(@Nullable String reason) {
        return spoken("reason", reason);
    }

    /** A sentence that someone's own words end; none if there are none. */
    String spoken(String key, @Nullable String words) {
        return words == null ? "" : text(key, quoted(words));
    }

    /** Some names come with the credentials. */
    String signed(String name, String credentials) {
        return name.endsWith(credentials) ? name : text("signer", name, credentials);
    }

    String signed(Signature signature) {
        return signed(signature.name(), signature.credentials());
    }

    /** One after the other. */
    static String sentences(String... sentences) {
        return Stream.of(sentences).filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
    }
}
