package care.anamnesis.query.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a thing, one by one. */
public final class Parts {

    public record Part(String name, @Nullable Object value, boolean isFirst) {}

    private Parts() {}

    public static List<Part> of(Record thing) {
        var parts = new ArrayList<Part>();
        for (var field : Fields.of(thing)) {
            parts.add(new Part(field.getName(), Fields.value(thing, field), parts.isEmpty()));
        }
        return List.copyOf(parts);
    }
}
