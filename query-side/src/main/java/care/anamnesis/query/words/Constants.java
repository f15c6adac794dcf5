package care.anamnesis.query.words;

import care.anamnesis.events.ClinicalEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The constants of the events, by the fields that hold them. */
final class Constants {
    private static final Map<String, Set<Enum<?>>> BY_FIELD = byField();

    private Constants() {}

    /** @param name of a constant, where the field can hold one by this name */
    static Optional<Enum<?>> named(String field, String name) {
        return BY_FIELD.getOrDefault(field, Set.of()).stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static Map<String, Set<Enum<?>>> byField() {
        var found = new HashMap<String, Set<Enum<?>>>();
        addFields(ClinicalEvent.class, new HashSet<>(), found);
        return Map.copyOf(found);
    }

    private static void addFields(Class<?> type, Set<Class<?>> seen, Map<String, Set<Enum<?>>> found) {
        if (!seen.add(type)) {
            return;
        }
        if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(event -> addFields(event, seen, found));
        }
        if (type.isRecord()) {
            for (var component : type.getRecordComponents()) {
                var held = held(component.getGenericType());
                if (held.isEnum()) {
                    var constants = found.computeIfAbsent(component.getName(), _ -> new LinkedHashSet<>());
                    Arrays.stream(held.getEnumConstants()).forEach(constant -> constants.add((Enum<?>) constant));
                }
                addFields(held, seen, found);
            }
        }
    }

    /** What a list consists of. */
    private static Class<?> held(Type type) {
        return type instanceof ParameterizedType list ? held(list.getActualTypeArguments()[0]) : (Class<?>) type;
    }
}
