package care.anamnesis.command;

import java.lang.reflect.AnnotatedType;
import java.util.Arrays;
import java.util.List;

/** A component of a record. Its annotated type is cached, because reflection parses it again on each call. */
record Component(String name, AnnotatedType type) {
    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> new Component(component.getName(), component.getAnnotatedType()))
                    .toList();
        }
    };

    static List<Component> of(Class<?> type) {
        return COMPONENTS.get(type);
    }
}
