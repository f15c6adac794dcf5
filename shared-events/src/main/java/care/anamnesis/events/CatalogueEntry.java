package care.anamnesis.events;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One entry of a catalogue file; whatever is wrong with it is said with its name. */
final class CatalogueEntry {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String KEY = "key";

    private final JsonNode node;
    private final String label;
    private final Set<String> known = new HashSet<>();

    private CatalogueEntry(JsonNode node, String label) {
        this.node = node;
        this.label = label;
    }

    /** @param position where it stands in its section, counted from 1: its name as long as it has no key */
    static CatalogueEntry of(JsonNode node, String kind, int position) {
        var nameless = new CatalogueEntry(node, "The " + kind + " at position " + position);
        nameless.require(node.isObject(), "it is not a JSON object");
        var key = nameless.text(KEY);
        nameless.require(KEBAB_CASE.matcher(key).matches(), "its key is not in kebab-case");
        return new CatalogueEntry(node, "The " + kind + " " + key);
    }

    String key() {
        return text(KEY);
    }

    String text(String field) {
        var value = required(field);
        require(value.isString() && !value.asString().isBlank(), field + " is not a text");
        require(value.asString().equals(value.asString().strip()), field + " has space around it");
        return value.asString();
    }

    /** Absent means none. */
    List<String> texts(String field) {
        var values = optional(field);
        if (values == null) {
            return List.of();
        }
        require(values.isArray() && !values.isEmpty(), field + " is not a list of texts");
        var texts = new ArrayList<String>();
        for (var value : values.values()) {
            require(value.isString() && !value.asString().isBlank(), field + " is not a list of texts");
            require(!texts.contains(value.asString()), field + " names one twice");
            texts.add(value.asString());
        }
        return List.copyOf(texts);
    }

    boolean flag(String field) {
        var value = required(field);
        require(value.isBoolean(), field + " is not true or false");
        return value.asBoolean();
    }

    BigDecimal number(String field) {
        var value = required(field);
        require(value.isNumber(), field + " is not a number");
        return value.decimalValue();
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String field) {
        return constant(type, field, text(field));
    }

    <E extends Enum<E>> List<E> someOf(Class<E> type, String field) {
        var constants =
                texts(field).stream().map(name -> constant(type, field, name)).toList();
        require(!constants.isEmpty(), field + " is missing");
        return constants;
    }

    <T> Optional<T> nested(String field, Function<CatalogueEntry, T> reader) {
        var value = optional(field);
        if (value == null) {
            return Optional.empty();
        }
        require(value.isObject(), field + " is not a JSON object");
        var part = new CatalogueEntry(value, label + ", " + field);
        var read = reader.apply(part);
        part.refuseUnknownFields();
        return Optional.of(read);
    }

    /** To be called when everything is read: a misspelt field must not pass for an absent one. */
    void refuseUnknownFields() {
        var unknown = node.propertyNames().stream()
                .filter(field -> !known.contains(field))
                .collect(Collectors.joining(", "));
        require(unknown.isEmpty(), "unknown field " + unknown);
    }

    void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new MalformedCatalogue(label + ": " + otherwise);
        }
    }

    private <E extends Enum<E>> E constant(Class<E> type, String field, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MalformedCatalogue(label + ": " + field + " has an unknown value " + name));
    }

    private JsonNode required(String field) {
        var value = optional(field);
        if (value == null) {
            throw new MalformedCatalogue(label + ": " + field + " is missing");
        }
        return value;
    }

    private @Nullable JsonNode optional(String field) {
        known.add(field);
        var value = node.get(field);
        require(value == null || !value.isNull(), field + " is null");
        return value;
    }
}
