package care.anamnesis.events;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name and revision of an event in the log; independent of the Java type that carries it today. */
public record StoredName(String name, String revision) {

    /**
     * Every stored name ever released, with the type that reads it.
     *
     * @throws IllegalStateException if an event has no {@link StoredAs} or two share one
     */
    public static Map<StoredName, Class<?>> all() {
        return named(Stream.of(ClinicalEvent.class, AccessEvent.class, PersonEvent.class));
    }

    /** Those of them that can stand in a client's record. */
    public static Map<StoredName, Class<?>> clinical() {
        return named(Stream.of(ClinicalEvent.class));
    }

    private static Map<StoredName, Class<?>> named(Stream<Class<?>> families) {
        return families.flatMap(StoredName::records)
                .collect(Collectors.toUnmodifiableMap(StoredName::of, Function.identity()));
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(StoredName::records)
                : Stream.of(family);
    }

    /** @throws IllegalStateException if the type has no {@link StoredAs} */
    public static StoredName of(Class<?> type) {
        var stored = type.getAnnotation(StoredAs.class);
        if (stored == null) {
            throw new IllegalStateException(type.getSimpleName() + " has no @StoredAs name");
        }
        return new StoredName(stored.value(), stored.revision());
    }
}
