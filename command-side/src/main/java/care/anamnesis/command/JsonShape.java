package care.anamnesis.command;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares a JSON value with its record type and lists every difference: unknown and missing fields, wrong types,
 * unpaired surrogates and U+0000 in text.
 */
public final class JsonShape {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final List<Violation> violations = new ArrayList<>();

    private JsonShape() {}

    public static List<Violation> differences(JsonNode body, Class<? extends Record> type) {
        var shape = new JsonShape();
        shape.compareRecord(body, type, "");
        return shape.violations;
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private void compareRecord(JsonNode json, Class<?> type, String pointer) {
        if (!json.isObject()) {
            refuse(pointer, "must be an object");
            return;
        }
        var components = Component.of(type);
        json.propertyNames().stream()
                .filter(name -> components.stream()
                        .noneMatch(component -> component.name().equals(name)))
                .forEach(name -> refuse(pointer + "/" + escaped(name), "is not a field of this request"));
        for (var component : components) {
            compareComponent(json.get(component.name()), component, pointer + "/" + component.name());
        }
    }

    private void compareComponent(@Nullable JsonNode value, Component component, String pointer) {
        if (value != null && !value.isNull()) {
            compare(value, component.type(), pointer);
        } else if (!component.type().isAnnotationPresent(Nullable.class)) {
            refuse(pointer, "is required");
        }
    }

    private void compare(JsonNode value, AnnotatedType annotated, String pointer) {
        var type = erased(annotated.getType());
        if (type == List.class) {
            compareList(value, (AnnotatedParameterizedType) annotated, pointer);
        } else if (type.isRecord()) {
            compareRecord(value, type, pointer);
        } else if (type == boolean.class) {
            require(value.isBoolean(), pointer, "must be true or false");
        } else if (type == int.class || type == Integer.class) {
            require(value.isInt(), pointer, "must be a whole number");
        } else if (type == long.class || type == Long.class) {
            require(value.isIntegralNumber() && value.canConvertToLong(), pointer, "must be a whole number");
        } else if (type == ObjectNode.class) {
            require(value.isObject(), pointer, "must be an object");
            compareTexts(value, pointer);
        } else if (type == BigDecimal.class) {
            require(isModest(value), pointer, "must be a number of at most 12 digits before and after the point");
        } else if (value.isString()) {
            compareText(value.stringValue(), type, pointer);
        } else {
            refuse(pointer, "must be a text");
        }
    }

    private void compareList(JsonNode value, AnnotatedParameterizedType list, String pointer) {
        if (!value.isArray()) {
            refuse(pointer, "must be a list");
            return;
        }
        var element = list.getAnnotatedActualTypeArguments()[0];
        for (var i = 0; i < value.size(); i++) {
            compare(value.get(i), element, pointer + "/" + i);
        }
    }

    private void compareText(String text, Class<?> type, String pointer) {
        if (type == UUID.class) {
            require(isId(text), pointer, "must be a UUID");
        } else if (type == LocalDate.class) {
            require(isDay(text), pointer, "must be a day of the calendar, written as in 2025-01-31");
        } else if (type.isEnum()) {
            var names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            require(names.contains(text), pointer, "must be one of " + String.join(", ", names));
        } else {
            compareCharacters(text, pointer);
        }
    }

    /** The texts of a free object must be storable as well. */
    private void compareTexts(JsonNode value, String pointer) {
        if (value.isString()) {
            compareCharacters(value.stringValue(), pointer);
        }
        value.forEachEntry((name, field) -> {
            compareCharacters(name, pointer);
            compareTexts(field, pointer + "/" + escaped(name));
        });
        for (var i = 0; value.isArray() && i < value.size(); i++) {
            compareTexts(value.get(i), pointer + "/" + i);
        }
    }

    private void compareCharacters(String text, String pointer) {
        require(text.indexOf('\0') < 0, pointer, "must not contain the character U+0000");
        require(isWellFormed(text), pointer, "must not contain an unpaired surrogate");
    }

    /** Arithmetic with an exponent of millions takes for ever. */
    private static boolean isModest(JsonNode value) {
        return value.isNumber()
                && Math.abs((long) value.decimalValue().scale()) <= 12
                && value.decimalValue().precision() <= 24;
    }

    private static boolean isDay(String text) {
        try {
            return DAY.matcher(text).matches() && LocalDate.parse(text) != null;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(codePoint -> codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    private static Class<?> erased(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private void require(boolean holds, String pointer, String rule) {
        if (!holds) {
            refuse(pointer, rule);
        }
    }

    private void refuse(String pointer, String rule) {
        violations.add(new Violation(pointer, rule));
    }
}
