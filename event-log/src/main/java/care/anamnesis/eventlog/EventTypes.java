package care.anamnesis.eventlog;

import java.util.HashSet;
import java.util.Map;

/** Every type that may be in the log. Other types are neither written nor read, and never skipped. */
public record EventTypes(Map<StoredType, Class<?>> types) {

    /** @throws IllegalArgumentException if a class has two stored names, so that the one to write would be a guess */
    public EventTypes {
        types = Map.copyOf(types);
        if (new HashSet<>(types.values()).size() < types.size()) {
            throw new IllegalArgumentException("A class has two stored names");
        }
    }

    /** The stored names of all classes of a kind, whatever their revision. */
    String[] names(Class<?> kind) {
        return types.entrySet().stream()
                .filter(type -> kind.isAssignableFrom(type.getValue()))
                .map(type -> type.getKey().name())
                .distinct()
                .toArray(String[]::new);
    }
}
