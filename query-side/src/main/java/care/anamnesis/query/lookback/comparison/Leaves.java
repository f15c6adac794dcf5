package care.anamnesis.query.lookback.comparison;

import care.anamnesis.query.careplan.Listed;
import care.anamnesis.query.record.Components;
import care.anamnesis.query.record.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of a state, down to what holds no further ones; where facts come from is left out. */
public final class Leaves {
    private final List<Leaf> leaves = new ArrayList<>();

    public record Leaf(String path, JsonNode value) {}

    private Leaves() {}

    public static List<Leaf> of(Record state) {
        var leaves = new Leaves();
        leaves.add("", state);
        return leaves.leaves.stream()
                .filter(leaf -> !leaf.path().equals("/" + Steps.VERSION))
                .toList();
    }

    /** The value of a field, null where there is none. */
    public static JsonNode at(Record state, String path) {
        return Fields.json(Places.find(state, path).orElse(null));
    }

    private void add(String path, @Nullable Object value) {
        switch (value) {
            case Entry _ -> {} // it says of the fact what is asked here of each field
            case Record thing ->
                Components.of(thing)
                        .forEach(field -> add(Fields.below(path, field.getName()), Components.value(thing, field)));
            case List<?> list
            when Fields.areListed(list) -> list.forEach(it -> add(Fields.below(path, ((Listed) it).key()), it));
            case null, default -> leaves.add(new Leaf(path, Fields.json(value)));
        }
    }
}
