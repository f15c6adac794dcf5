package care.anamnesis.command.asking;

import care.anamnesis.command.Happened;
import care.anamnesis.command.OfPractice;
import care.anamnesis.events.Line;
import care.anamnesis.events.Prose;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * One field of a {@link Form}.
 *
 * @param least the smallest number, null where there is no limit
 * @param most the largest number, or the most characters of a text as a reader counts them
 * @param choices the constants among which is chosen
 * @param parts the fields of which it consists, or each of several of them
 */
public record FormField(
        String name,
        Kind kind,
        boolean required,
        @Nullable Long least,
        @Nullable Long most,
        List<Enum<?>> choices,
        List<FormField> parts) {

    public enum Kind {
        LINE,
        PROSE,
        /** On which it happened: no later than today. */
        DAY,
        /** A day that may lie ahead. */
        PLANNED_DAY,
        NUMBER,
        YES_NO,
        CHOICE,
        /** Something that takes a picture, a table or an entry of the record to name. */
        OTHER
    }

    boolean isPlain() {
        return kind != Kind.OTHER;
    }

    static FormField of(Class<?> record, RecordComponent component) {
        var limits = limits(field(record, component)).toList();
        return new FormField(
                component.getName(),
                kind(component, limits),
                !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                limits.stream().flatMap(FormField::least).findFirst().orElse(null),
                limits.stream().flatMap(FormField::most).findFirst().orElse(null),
                choices(component.getType()),
                parts(component));
    }

    private static List<FormField> parts(RecordComponent component) {
        var type = ResolvableType.forMethodReturnType(component.getAccessor());
        var one = Collection.class.isAssignableFrom(component.getType())
                ? type.getGeneric(0).resolve(Object.class)
                : component.getType();
        return one.isRecord()
                ? Arrays.stream(one.getRecordComponents())
                        .map(part -> of(one, part))
                        .toList()
                : List.of();
    }

    private static Kind kind(RecordComponent component, List<Annotation> limits) {
        var type = component.getType();
        if (type == String.class && !component.isAnnotationPresent(OfPractice.class)) {
            return limits.stream().anyMatch(Line.class::isInstance) ? Kind.LINE : Kind.PROSE;
        }
        if (type == LocalDate.class) {
            return limits.stream().anyMatch(Happened.class::isInstance) ? Kind.DAY : Kind.PLANNED_DAY;
        }
        if (type == Integer.class || type == int.class || type == BigDecimal.class) {
            return Kind.NUMBER;
        }
        if (type == boolean.class) {
            return Kind.YES_NO;
        }
        return type.isEnum() ? Kind.CHOICE : Kind.OTHER;
    }

    private static Stream<Long> least(Annotation limit) {
        return limit instanceof Min min ? Stream.of(min.value()) : Stream.empty();
    }

    private static Stream<Long> most(Annotation limit) {
        return switch (limit) {
            case Max max -> Stream.of(max.value());
            case Line line -> Stream.of((long) line.max());
            case Prose prose -> Stream.of((long) prose.max());
            default -> Stream.empty();
        };
    }

    /** Also those that an annotation such as the minutes of a day stands for. */
    private static Stream<Annotation> limits(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .flatMap(one -> one.annotationType().isAnnotationPresent(Constraint.class)
                                && !one.annotationType().getPackageName().startsWith("jakarta.")
                        ? Stream.concat(Stream.of(one), limits(one.annotationType()))
                        : Stream.of(one));
    }

    private static List<Enum<?>> choices(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .<Enum<?>>map(constant -> (Enum<?>) constant)
                        .toList()
                : List.of();
    }

    private static AnnotatedElement field(Class<?> record, RecordComponent component) {
        try {
            return record.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
