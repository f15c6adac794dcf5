package care.anamnesis.query.lookback.history;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.InstrumentCatalogue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every event of the language, with each of its components once as each thing that it can be, and once absent. */
final class EveryEvent {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    private EveryEvent() {}

    static List<ClinicalEvent> variants() {
        return events(ClinicalEvent.class)
                .flatMap(type -> records(type).stream())
                .map(ClinicalEvent.class::cast)
                .toList();
    }

    static Stream<Class<?>> events(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(EveryEvent::events)
                : Stream.of(family);
    }

    /** Around the fullest and around the emptiest one, each component in turn is varied. */
    private static List<Object> records(Class<?> type) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components).map(EveryEvent::values).toList();
        var found = new ArrayList<Object>();
        var full = new ArrayList<@Nullable Object>();
        var empty = new ArrayList<@Nullable Object>();
        values.forEach(it -> full.add(it.getFirst()));
        values.forEach(it -> empty.add(it.getLast()));
        for (var base : List.of(full, empty)) {
            for (var i = 0; i < components.length; i++) {
                for (var value : values.get(i)) {
                    var arguments = new ArrayList<@Nullable Object>(base);
                    arguments.set(i, value);
                    found.add(made(type, arguments));
                }
            }
        }
        return found;
    }

    /** The last one is the one that says least. */
    private static List<@Nullable Object> values(RecordComponent component) {
        var values = new ArrayList<@Nullable Object>(values(component.getName(), component.getGenericType()));
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            values.add(null);
        }
        return values;
    }

    private static List<?> values(String name, Type type) {
        if (type instanceof ParameterizedType list) {
            var items = values(name, list.getActualTypeArguments()[0]);
            var first = items.getFirst();
            return List.of(items, List.of(first, first, first), List.of(first), List.of());
        }
        var kind = (Class<?>) type;
        if (kind.isEnum()) {
            return Arrays.asList(kind.getEnumConstants());
        }
        return kind.isRecord() ? records(kind) : plain(name, kind);
    }

    private static List<?> plain(String name, Class<?> kind) {
        return switch (name + " " + kind.getSimpleName()) {
            case "instrument String" ->
                Stream.concat(instruments(), Stream.of("gone")).toList();
            case "structure String", "targets String" -> List.of("sartorius", "latissimus-dorsi");
            default ->
                switch (kind.getSimpleName()) {
                    case "String" -> List.of("Words.", "Words");
                    case "UUID" -> List.of(new UUID(0, 1));
                    case "LocalDate" -> List.of(DAY);
                    case "boolean" -> List.of(true, false);
                    case "int", "Integer" -> List.of(1, 2, 12);
                    case "long", "Long" -> List.of(3L);
                    case "BigDecimal" -> List.of(BigDecimal.TWO);
                    case "ObjectNode" -> List.of(fields());
                    default -> throw new IllegalStateException("No value of " + kind + " for " + name);
                };
        };
    }

    /** One of each unit. */
    private static Stream<String> instruments() {
        var byUnit = new LinkedHashMap<String, String>();
        InstrumentCatalogue.standard().all().forEach(it -> byUnit.putIfAbsent(it.unit(), it.key()));
        return byUnit.values().stream();
    }

    private static ObjectNode fields() {
        return (ObjectNode) JsonMapper.shared().readTree("""
                {"attendance": "NO_SHOW", "visitedOn": "2025-03-03", "done": true, "times": 2, "note": null,
                 "instructions": "Slowly.", "structure": "sartorius", "instrument": "pain-nrs",
                 "interventions": [{"name": "Release", "minutes": 45}],
                 "frequency": {"visits": 2, "every": 1, "unit": "WEEK"},
                 "dose": {"times": 1, "every": 1, "unit": "DAY", "minutes": 10},
                 "measure": {"instrument": "pain-nrs", "target": 2}}""");
    }

    private static Object made(Class<?> type, List<@Nullable Object> arguments) {
        try {
            var types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No " + type.getSimpleName(), e);
        }
    }
}
