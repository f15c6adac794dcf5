package care.anamnesis.query.words;

import care.anamnesis.events.Actor;
import care.anamnesis.events.Dose;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.careplan.Correction.FieldChange;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.careplan.Listed;
import care.anamnesis.query.lookback.comparison.Parts;
import care.anamnesis.query.record.Entry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a value says, in words. */
final class Values {
    /** Said better by something beside it. */
    private static final Set<String> LEFT_OUT =
            Set.of("entry", "personId", "therapistId", "supervisorId", "episodeId", "event");

    private static final Set<String> IDS_OF_PEOPLE = Set.of("personId", "therapistId", "supervisorId");

    private final Texts texts;
    private final List<Names> names;

    Values(Texts texts, List<Names> names) {
        this.texts = texts;
        this.names = names;
    }

    /** The name stands beside it, in a field of its own. */
    static boolean isIdOfAPerson(String field) {
        return IDS_OF_PEOPLE.contains(field);
    }

    Optional<String> name(Object thing) {
        return names.getFirst().of(thing);
    }

    Said said(@Nullable Object value) {
        if (value instanceof Record thing && !isOneText(thing)) {
            return new Said("", facts(thing));
        }
        return Said.of(text(value));
    }

    private static boolean isOneText(Record thing) {
        return switch (thing) {
            case VisitFrequency _, Dose _, Intervention _, HomePractice.Target _, Actor _, FieldChange _ -> true;
            default -> false;
        };
    }

    private List<Said.Fact> facts(Record thing) {
        return facts(thing, Set.of());
    }

    /** @param said what is said beside it already, so that nothing is said twice */
    private List<Said.Fact> facts(Record thing, Set<String> said) {
        var parts = Parts.of(thing).stream()
                .filter(part -> !LEFT_OUT.contains(part.name()) && !isOwnId(part, thing))
                .toList();
        var beside = parts.stream()
                .filter(part -> !(part.value() instanceof List))
                .map(part -> text(part.value()))
                .collect(Collectors.toSet());
        return parts.stream()
                .filter(part -> parts.stream().noneMatch(other -> other.name().equals(part.name() + "Name")))
                .map(part -> new Said.Fact(texts.field(part.name()), text(part.value(), beside)))
                .filter(fact -> !fact.text().isEmpty() && !said.contains(fact.text()))
                .toList();
    }

    private static boolean isOwnId(Parts.Part part, Record thing) {
        return thing instanceof Listed && part.value() instanceof UUID && part.isFirst();
    }

    private String text(@Nullable Object value, Set<String> said) {
        return value instanceof List<?> list ? list(list, said) : text(value);
    }

    /** Things each on a line of its own. */
    private String list(List<?> list, Set<String> said) {
        var isOfThings = list.stream().anyMatch(it -> it instanceof Record thing && !isOneText(thing));
        var between = isOfThings ? "\n" : "; ";
        return list.stream()
                .map(it -> it instanceof Record thing && !isOneText(thing) ? told(thing, said) : text(it))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(between));
    }

    private String told(Record thing, Set<String> said) {
        return facts(thing, said).stream()
                .map(fact -> fact.label() + " " + fact.text())
                .collect(Collectors.joining(", "));
    }

    private String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Entry _ -> "";
            case String it -> it;
            case Boolean it -> texts.text(it ? "words.yes" : "words.no");
            case LocalDate it -> texts.day(it);
            case Instant it -> texts.instant(it);
            case BigDecimal it -> it.toPlainString();
            case Enum<?> it -> texts.constant(it);
            case UUID it -> named(it);
            case VisitFrequency it -> texts.often(it);
            case Dose it -> texts.often(it);
            case Intervention it -> texts.text("words.intervention", it.name(), Integer.toString(it.minutes()));
            case HomePractice.Target it -> it.structureName();
            case Actor it -> it.name();
            case List<?> it -> list(it, Set.of());
            case FieldChange it -> new Amended(texts).of(it);
            case Record it -> told(it, Set.of());
            default -> Objects.toString(value);
        };
    }

    /** An id says nothing to anybody; what it stands for may be gone. */
    private String named(UUID id) {
        return names.stream().flatMap(it -> it.of(id).stream()).findFirst().orElse("");
    }
}
