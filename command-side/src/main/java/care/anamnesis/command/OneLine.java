package care.anamnesis.command;

import care.anamnesis.events.Characters;
import care.anamnesis.events.Line;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one-line texts of a request in their stored form, so that the same name typed twice is equal. */
public final class OneLine {
    private OneLine() {}

    /** A body whose texts marked as {@link Line} are composed (NFC) and have no blanks at their ends. */
    public static ObjectNode in(ObjectNode body, Class<?> type) {
        var read = body.deepCopy();
        for (var component : Component.of(type)) {
            var value = body.get(component.name());
            if (value != null) {
                read.set(component.name(), in(value, component.type()));
            }
        }
        return read;
    }

    private static JsonNode in(JsonNode value, AnnotatedType type) {
        if (value.isString() && type.isAnnotationPresent(Line.class)) {
            return JsonNodeFactory.instance.stringNode(Characters.asLine(value.stringValue()));
        }
        if (value.isArray() && type instanceof AnnotatedParameterizedType list) {
            var element = list.getAnnotatedActualTypeArguments()[0];
            var elements = JsonNodeFactory.instance.arrayNode();
            value.forEach(one -> elements.add(in(one, element)));
            return elements;
        }
        if (value instanceof ObjectNode object && type.getType() instanceof Class<?> inner && inner.isRecord()) {
            return in(object, inner);
        }
        return value;
    }
}
