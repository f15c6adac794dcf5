package care.anamnesis.events;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One entry of a catalogue file; errors are reported with its name. */
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

    /** @param position its place in its section, counted from 1: its name until it has a key */
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
        var text = read(field, JsonNode::isString, "a text").asString();
        require(isProper(text), field + " is blank or has space around it");
        return text;
    }

    /** A missing field means none. */
    List<String> texts(String field) {
        if (optional(field) == null) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (var value : read(field, JsonNode::isArray, "a list").values()) {
            require(value.isString() && isProper(value.asString()), field + " holds something else than texts");
            require(!texts.contains(value.asString()), field + " names one twice");
            texts.add(value.asString());
        }
        require(!texts.isEmpty(), field + " is empty; leave it out");
        return List.copyOf(texts);
    }

    boolean flag(String field, boolean otherwise) {
        return optional(field) == null ? otherwise : flag(field);
    }

    boolean flag(String field) {
        return read(field, JsonNode::isBoolean, "true or false").asBoolean();
    }

    BigDecimal number(String field) {
        return read(field, JsonNode::isNumber, "a number").decimalValue();
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String field) {
        return constant(type, field, text(field));
    }

    /** Absent means the other one. */
    <E extends Enum<E>> E oneOf(Class<E> type, String field, E otherwise) {
        return optional(field) == null ? otherwise : oneOf(type, field);
    }

    <E extends Enum<E>> List<E> someOf(Class<E> type, String field) {
        var constants =
                texts(field).stream().map(name -> constant(type, field, name)).toList();
        require(!constants.isEmpty(), field + " is missing");
        return constants;
    }

    <T> Optional<T> nested(String field, Function<CatalogueEntry, T> reader) {
        if (optional(field) == null) {
            return Optional.empty();
        }
        var part = new CatalogueEntry(read(field, JsonNode::isObject, "a JSON object"), label + ", " + field);
        var value = reader.apply(part);
        part.refuseUnknownFields();
        return Optional.of(value);
    }

    /** To be called when everything is read: a misspelt field must not count as absent. */
    void refuseUnknownFields() {
        var unknown = node.propertyNames().stream()
                .filter(field -> !known.contains(field))
                .collect(Collectors.joining(", "));
        require(unknown.isEmpty(), "unknown field " + unknown);
    }

    void require(boolean holds, String otherwise) {
        if (!holds) {
            throw refusal(otherwise);
        }
    }

    MalformedCatalogue refusal(String reason) {
        return new MalformedCatalogue(label + ": " + reason);
    }

    private <E extends Enum<E>> E constant(Class<E> type, String field, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refusal(field + " has an unknown value " + name));
    }

    private JsonNode read(String field, Predicate<JsonNode> type, String expected) {
        var value = optional(field);
        if (value == null) {
            throw refusal(field + " is missing");
        }
        require(type.test(value), field + " is not " + expected);
        return value;
    }

    private @Nullable JsonNode optional(String field) {
        known.add(field);
        var value = node.get(field);
        require(value == null || !value.isNull(), field + " is null");
        return value;
    }

    private static boolean isProper(String text) {
        return !text.isBlank() && text.equals(text.strip());
    }
}
