package care.anamnesis.eventlog;

import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;

/** Writes and reads events as JSON under their stored names; a name or class that is not registered fails loudly. */
public class EventSerializer extends Jackson3Serializer {
    private static final SerializedType METADATA = new SimpleSerializedType(MetaData.class.getName(), null);

    private final Map<StoredType, Class<?>> classes;
    private final Map<Class<?>, SerializedType> names;

    public EventSerializer(EventTypes types) {
        super(builder()
                .jsonMapperBuilderCustomizer(json -> json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)));
        classes = types.types();
        names = classes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getValue,
                        type -> new SimpleSerializedType(
                                type.getKey().name(), type.getKey().revision())));
    }

    /** @throws SerializationException if the log has no name for the class */
    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        if (MetaData.class.equals(type)) {
            return METADATA;
        }
        var name = names.get(type);
        if (name == null) {
            throw new SerializationException("No stored name is registered for " + type);
        }
        return name;
    }

    /** @throws SerializationException if no class is registered for the stored name and revision */
    @Override
    public Class<?> classForType(SerializedType type) {
        if (METADATA.getName().equals(type.getName())) {
            return MetaData.class;
        }
        var registered = classes.get(new StoredType(type.getName(), type.getRevision()));
        if (registered == null) {
            throw new SerializationException(
                    "No class is registered for stored event " + type.getName() + " revision " + type.getRevision());
        }
        return registered;
    }
}
