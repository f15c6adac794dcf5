package care.anamnesis.query.words;

import care.anamnesis.events.Dose;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.Side;
import care.anamnesis.events.VisitFrequency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the message files, in the reader's language: names of events, fields and constants, and parts of sentences. */
@Component("words")
public class Texts {
    private final MessageSource messages;
    private final Dates dates;

    public Texts(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** An event by its stored name: "Finding reassessed". */
    public String event(String name) {
        return capital(eventInSentence(name));
    }

    /** An event by its stored name, within a sentence: "finding reassessed". */
    public String eventInSentence(String name) {
        return stored("event.", name);
    }

    public String text(String key, Object... values) {
        return messages.getMessage(key, values, Language.ofReader());
    }

    /** Empty if there is no such message. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, Language.ofReader()));
    }

    public String field(String name) {
        return stored("field.", name);
    }

    /** A field that stands by itself: "Observed on". */
    public String fieldLabel(String name) {
        return capital(field(name));
    }

    /** One of a list. */
    String item(String list) {
        return text("item." + list);
    }

    public String constant(Enum<?> constant) {
        return text(key(constant));
    }

    /** A constant that stands by itself: "Mild". */
    public String label(Enum<?> constant, Object... values) {
        return capital(text(key(constant), values));
    }

    /** A constant by its name: "mild". */
    public String constantOf(String type, String name) {
        return stored("constant." + type + ".", name);
    }

    /** A constant by its name, where it stands by itself: "Mild". */
    public String labelOf(String type, String name) {
        return capital(constantOf(type, name));
    }

    static String key(Enum<?> constant) {
        return "constant." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    public String day(LocalDate day) {
        return dates.day(day);
    }

    public String shortDayOfYear(LocalDate day) {
        return dates.shortDayOfYear(day);
    }

    public String inUtc(Instant instant) {
        return dates.inUtc(instant);
    }

    /** The language of the texts. */
    public Locale language() {
        return Language.ofReader();
    }

    String instant(Instant instant) {
        return dates.instant(instant);
    }

    /** For example "twice a week" or "every other week". */
    public String often(VisitFrequency frequency) {
        return rate(frequency.visits(), frequency.every(), frequency.unit());
    }

    /** For example "once a day for 10 minutes". */
    public String often(Dose dose) {
        return lasting(rate(dose.times(), dose.every(), dose.unit()), dose.minutes());
    }

    public String often(VisitFrequency frequency, @Nullable Integer minutes) {
        return lasting(often(frequency), minutes);
    }

    private String lasting(String rate, @Nullable Integer minutes) {
        return minutes == null ? rate : text("often.for", rate, minutes(minutes));
    }

    private String rate(int times, int every, PeriodUnit unit) {
        var period = text("often.every." + unit, every);
        return times == 1 && every > 1 ? period : text("often.rate", times(times), period);
    }

    public String times(int times) {
        return text("often.times", times);
    }

    public String minutes(int minutes) {
        return text("often.minutes", minutes);
    }

    /** For example "self-myofascial release: sartorius". */
    public String practice(HomePracticeKind kind, List<String> structures) {
        return structures.isEmpty()
                ? constant(kind)
                : text("words.practice", constant(kind), String.join(", ", structures));
    }

    /** For example "left sartorius". */
    public String placed(String structure, @Nullable Side side) {
        return switch (side) {
            case null -> structure;
            case LEFT, RIGHT -> text("bodymap.place." + side, structure);
            case BILATERAL -> text("bodymap.both", structure);
        };
    }

    /** For example "breathing, stretching and rest". */
    public String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        var first = items.subList(0, items.size() - 1).stream()
                .reduce((before, next) -> text("words.list.more", before, next))
                .orElseThrow();
        return text("words.list.last", first, items.getLast());
    }

    /** Someone's own words at the end of a sentence. */
    public String quoted(String words) {
        var closed = words.endsWith(".") || words.endsWith("!") || words.endsWith("?") || words.endsWith("…");
        return text(closed ? "words.quoted.closed" : "words.quoted", words);
    }

    /** The log may hold names that the language has lost: these are shown as they are. */
    private String stored(String family, String name) {
        return String.valueOf(messages.getMessage(family + name, null, name, Language.ofReader()));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Language.ofReader()) + words.substring(1);
    }
}
