package care.anamnesis.query.http;

import care.anamnesis.query.record.Components;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a question so that two of them read the same only if they ask the same: on every node, whatever the order in which
 * a set gives its elements, and whatever words were typed.
 */
final class QuestionText {
    private QuestionText() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case Record record ->
                Components.of(record).stream()
                        .map(component -> component.getName() + "=" + of(Components.value(record, component)))
                        .collect(Collectors.joining(",", record.getClass().getName() + "(", ")"));
            case Set<?> set -> joined(set.stream().map(QuestionText::of).sorted());
            case Collection<?> list -> joined(list.stream().map(QuestionText::of));
            default -> {
                var text = value.toString();
                yield text.length() + ":" + text;
            }
        };
    }

    private static String joined(Stream<String> elements) {
        return elements.collect(Collectors.joining(",", "[", "]"));
    }
}
