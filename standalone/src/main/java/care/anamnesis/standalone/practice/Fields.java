package care.anamnesis.standalone.practice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a command as JSON has them, always in the same order. */
final class Fields {
    private Fields() {}

    /** @param namesAndValues by turns; a field whose value is null is left out */
    static Map<String, Object> of(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                fields.put(String.valueOf(namesAndValues[i]), asJson(value));
            }
        }
        return Collections.unmodifiableMap(fields);
    }

    private static Object asJson(Object value) {
        return switch (value) {
            case String text -> text;
            case Integer number -> number;
            case BigDecimal number -> number;
            case Boolean flag -> flag;
            case Map<?, ?> object -> object;
            case List<?> list -> {
                var values = new ArrayList<Object>();
                list.forEach(element -> values.add(asJson(element)));
                yield values;
            }
            default -> value.toString(); // ids, days, names of constants
        };
    }
}
