package care.anamnesis.query.lookback.comparison;

import care.anamnesis.query.record.Components;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a thing, one by one. */
public final class Parts {

    public record Part(String name, @Nullable Object value, boolean isFirst) {}

    private Parts() {}

    public static List<Part> of(Record thing) {
        var parts = new ArrayList<Part>();
        for (var field : Components.of(thing)) {
            parts.add(new Part(field.getName(), Components.value(thing, field), parts.isEmpty()));
        }
        return List.copyOf(parts);
    }
}
