package care.anamnesis.command;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The ids of what a command creates, by the name of their field. */
public final class NewIds {
    /** Looked up once for a kind of command: asking a record for its components and their annotations is dear. */
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

    /** @param holder the command itself or the event that it led to: both name the id alike */
    public static Map<String, UUID> of(ClinicalCommand command, Record holder) {
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
