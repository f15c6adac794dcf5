package care.anamnesis.command;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The ids of what a command creates, by the name of their field. */
public final class NewIds {
    /** Looked up once per kind of command: reflection over record components and annotations is expensive. */
    private static final ClassValue<List<String>> FIELDS = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> command) {
            return Arrays.stream(command.getRecordComponents())
                    .filter(component -> component.isAnnotationPresent(NewId.class))
                    .map(RecordComponent::getName)
                    .toList();
        }
    };

    private NewIds() {}

    /** @param holder the command itself or its event: both use the same name for the id */
    public static Map<String, UUID> of(Command command, Record holder) {
        var ids = new TreeMap<String, UUID>();
        FIELDS.get(command.getClass()).forEach(name -> ids.put(name, value(holder, name)));
        return ids;
    }

    private static UUID value(Record holder, String name) {
        try {
            return (UUID) holder.getClass().getMethod(name).invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(holder.getClass().getSimpleName() + " has no " + name, e);
        }
    }
}
