package care.anamnesis.command;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.Line;
import care.anamnesis.events.Prose;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every text of every command is either one line or prose, and each kind keeps to one rule. */
class TextsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<Class<?>> commands() {
        return Stream.of(ClinicalCommand.class, PersonCommand.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_text_says_whether_it_is_one_line_or_prose(Class<?> command) {
        assertThat(undeclared(command)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_line_is_kept_composed_and_trimmed_and_prose_as_it_was_typed(Class<?> command) {
        var typed = " e\u0301\u00a0";

        var kept = OneLine.in(body(command, typed), command);

        assertThat(JSON.writeValueAsString(kept)).isEqualTo(JSON.writeValueAsString(expected(command, typed)));
    }

    @Test
    void a_single_text_of_a_command_is_normalised_wherever_it_stands() {
        var body = JSON.readTree("""
            {"name": " A ", "interventions": [{"name": " B ", "minutes": 5}], "unknown": " C "}\
            """);

        assertThat(OneLine.in((ObjectNode) body, VisitCommands.RecordVisit.class))
                .isEqualTo(JSON.readTree("""
                    {"name": " A ", "interventions": [{"name": "B", "minutes": 5}], "unknown": " C "}\
                    """));
    }

    private static List<String> undeclared(Class<?> record) {
        var names = new ArrayList<String>();
        for (var component : record.getRecordComponents()) {
            texts(component.getAnnotatedType()).stream()
                    .filter(text -> !text.isAnnotationPresent(Line.class) && !text.isAnnotationPresent(Prose.class))
                    .forEach(_ -> names.add(record.getSimpleName() + "." + component.getName()));
        }
        return names;
    }

    private static List<AnnotatedType> texts(AnnotatedType type) {
        if (type.getType() == String.class) {
            return List.of(type);
        }
        if (type instanceof AnnotatedParameterizedType list) {
            return texts(list.getAnnotatedActualTypeArguments()[0]);
        }
        return type.getType() instanceof Class<?> inner && inner.isRecord()
                ? Arrays.stream(inner.getRecordComponents())
                        .flatMap(component -> texts(component.getAnnotatedType()).stream())
                        .toList()
                : List.of();
    }

    private static ObjectNode body(Class<?> record, String typed) {
        var body = JSON.createObjectNode();
        for (var component : record.getRecordComponents()) {
            body.set(component.getName(), value(component.getAnnotatedType(), typed, typed));
        }
        return body;
    }

    private static ObjectNode expected(Class<?> record, String typed) {
        var body = JSON.createObjectNode();
        for (var component : record.getRecordComponents()) {
            body.set(component.getName(), value(component.getAnnotatedType(), "\u00e9", typed));
        }
        return body;
    }

    private static JsonNode value(AnnotatedType type, String line, String prose) {
        if (type.getType() == String.class) {
            return JsonNodeFactory.instance.stringNode(type.isAnnotationPresent(Line.class) ? line : prose);
        }
        if (type instanceof AnnotatedParameterizedType list) {
            return JSON.createArrayNode().add(value(list.getAnnotatedActualTypeArguments()[0], line, prose));
        }
        if (type.getType() instanceof Class<?> inner && inner.isRecord()) {
            var object = JSON.createObjectNode();
            for (var component : inner.getRecordComponents()) {
                object.set(component.getName(), value(component.getAnnotatedType(), line, prose));
            }
            return object;
        }
        return JsonNodeFactory.instance.nullNode();
    }
}
