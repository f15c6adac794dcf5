package care.anamnesis.command;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The ids of what a command creates, by the name of their field. */
public final class NewIds {
    private NewIds() {}

    /** @param holder the command itself or the event that it led to: both name the id alike */
    public static Map<String, UUID> of(ClinicalCommand command, Record holder) {
        var ids = new TreeMap<String, UUID>();
        Arrays.stream(command.getClass().getRecordComponents())
                .filter(component -> component.isAnnotationPresent(NewId.class))
                .map(RecordComponent::getName)
                .forEach(name -> ids.put(name, value(holder, name)));
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
