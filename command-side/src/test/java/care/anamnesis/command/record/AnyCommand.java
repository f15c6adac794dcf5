package care.anamnesis.command.record;

import care.anamnesis.command.ClinicalCommand;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes commands of any kind from few ids and few days, so that they often concern the same things. */
public final class AnyCommand {
    private static final int IDS = 2;

    private final Random random;
    private final UUID client;
    private final String therapist;
    private final String supervisor;

    AnyCommand(Random random) {
        this(random, Journey.CLIENT, "mira", "noor");
    }

    public AnyCommand(Random random, UUID client, String therapist, String supervisor) {
        this.random = random;
        this.client = client;
        this.therapist = therapist;
        this.supervisor = supervisor;
    }

    /** A command without a contradiction in itself. */
    public ClinicalCommand of(List<Class<?>> kinds) {
        while (true) {
            var kind = kinds.get(random.nextInt(kinds.size()));
            if (make(kind) instanceof ClinicalCommand command
                    && command.contradictions().isEmpty()) {
                return command;
            }
        }
    }

    private Object make(Class<?> type) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components).map(this::value).toArray();
        try {
            return constructor(type, components).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a " + type.getSimpleName(), e);
        }
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components)
            throws NoSuchMethodException {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor;
    }

    private @Nullable Object value(RecordComponent component) {
        if (isNullable(component) && random.nextInt(3) == 0) {
            return null;
        }
        return switch (component.getName()) {
            case "clientId" -> client;
            case "instrument" -> "pain-nrs";
            case "therapistId", "primaryTherapistId" -> random.nextBoolean() ? therapist : supervisor;
            case "supervisorId" -> supervisor;
            case "endsOn" -> Journey.EVALUATION.plusDays(90); // a long plan, so that it can be certified now and then
            default -> value(component.getName(), component.getGenericType());
        };
    }

    private Object value(String name, Type type) {
        if (type instanceof ParameterizedType list) {
            var elements = new ArrayList<>();
            for (var i = random.nextInt(3); i > 0; i--) {
                elements.add(value(name, list.getActualTypeArguments()[0]));
            }
            return List.copyOf(elements);
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        if (plain.isRecord()) {
            return make(plain);
        }
        if (plain == UUID.class) {
            return anyId(name);
        }
        return Objects.requireNonNull(plainValues().get(plain), plain::getSimpleName);
    }

    /** One of the few ids of a kind of thing: {@code goalIds} and {@code goalId} name goals. */
    private UUID anyId(String name) {
        var kind = name.equals("continuedPractices") ? "practice" : name.replaceFirst("Ids?$", "");
        return UUID.nameUUIDFromBytes((kind + random.nextInt(IDS)).getBytes(StandardCharsets.UTF_8));
    }

    private Map<Class<?>, Object> plainValues() {
        var version = 1L + random.nextInt(30);
        return Map.ofEntries(
                Map.entry(LocalDate.class, Journey.EVALUATION.plusDays(30L * random.nextInt(4))),
                Map.entry(String.class, "text " + random.nextInt(3)),
                Map.entry(BigDecimal.class, BigDecimal.valueOf(random.nextInt(11))),
                Map.entry(int.class, 1 + random.nextInt(2)),
                Map.entry(Integer.class, random.nextInt(3)),
                Map.entry(long.class, version),
                Map.entry(Long.class, version),
                Map.entry(boolean.class, random.nextBoolean()),
                Map.entry(
                        ObjectNode.class, JsonNodeFactory.instance.objectNode().put("note", "text")));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
