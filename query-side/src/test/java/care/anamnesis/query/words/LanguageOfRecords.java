package care.anamnesis.query.words;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.query.careplan.CarePlan;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every name that the events and a care plan consist of, by the keys under which their texts stand. */
final class LanguageOfRecords {
    private final Set<Class<?>> types = new LinkedHashSet<>();

    LanguageOfRecords() {
        reach(ClinicalEvent.class);
        reach(CarePlan.class);
    }

    Set<String> constants() {
        return types.stream()
                .filter(Class::isEnum)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(constant -> Texts.key((Enum<?>) constant))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> fields() {
        return components()
                .map(component -> "field." + component.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> items() {
        return components()
                .filter(component -> Collection.class.isAssignableFrom(component.getType()))
                .filter(component -> component.getDeclaringRecord().getName().startsWith("care.anamnesis.query"))
                .map(component -> "item." + component.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<RecordComponent> components() {
        return types.stream().filter(Class::isRecord).flatMap(type -> Arrays.stream(type.getRecordComponents()));
    }

    private void reach(Type type) {
        if (type instanceof ParameterizedType generic) {
            List.of(generic.getActualTypeArguments()).forEach(this::reach);
        } else if (type instanceof Class<?> found && found.getName().startsWith("care.anamnesis") && types.add(found)) {
            if (found.isSealed()) {
                List.of(found.getPermittedSubclasses()).forEach(this::reach);
            }
            if (found.isRecord()) {
                List.of(found.getRecordComponents()).forEach(component -> reach(component.getGenericType()));
            }
        }
    }
}
