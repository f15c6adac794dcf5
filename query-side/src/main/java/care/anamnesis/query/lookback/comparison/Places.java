package care.anamnesis.query.lookback.comparison;

import care.anamnesis.query.careplan.Listed;
import care.anamnesis.query.record.Components;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands at a path of a state, and what a value at a path is: the way back from a difference to the facts. */
public final class Places {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Places() {}

    /** Empty where nothing stands. */
    public static Optional<Object> find(Record state, String path) {
        Object at = state;
        for (var segment : segments(path)) {
            at = below(at, segment);
        }
        return Optional.ofNullable(at);
    }

    /** The value as what it is in a state: a day, a severity, a finding. */
    public static @Nullable Object value(Class<? extends Record> state, String path, @Nullable JsonNode json) {
        if (json == null || json.isNull()) {
            return null;
        }
        return JSON.treeToValue(json, JSON.constructType(type(state, path)));
    }

    public static List<String> segments(String path) {
        return Arrays.stream(path.split("/"))
                .skip(1)
                .map(segment -> segment.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    private static @Nullable Object below(@Nullable Object at, String segment) {
        return switch (at) {
            case Record thing ->
                Components.of(thing).stream()
                        .filter(field -> field.getName().equals(segment))
                        .findFirst()
                        .map(field -> Components.value(thing, field))
                        .orElse(null);
            case List<?> list ->
                list.stream()
                        .filter(it ->
                                it instanceof Listed listed && listed.key().equals(segment))
                        .findFirst()
                        .orElse(null);
            case null, default -> null;
        };
    }

    private static Type type(Class<? extends Record> state, String path) {
        Type type = state;
        for (var segment : segments(path)) {
            type = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : field(type, segment);
        }
        return type;
    }

    private static Type field(Type type, String name) {
        return Arrays.stream(((Class<?>) type).getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no field " + name + " in " + type))
                .getGenericType();
    }
}
