package care.anamnesis.query.lookback.comparison;

import care.anamnesis.query.careplan.Fact;
import care.anamnesis.query.careplan.Listed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a record as they stand in its JSON. */
final class Fields {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Fields() {}

    static JsonNode json(@Nullable Object value) {
        return JSON.valueToTree(value);
    }

    /** Whether every thing in a list has a key, so that it stays the same thing while it changes. */
    static boolean areListed(List<?> list) {
        return list.stream().allMatch(Listed.class::isInstance);
    }

    static String below(String path, String name) {
        return path + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** One fact took the place of another, which is no change of that other. */
    static boolean areTheSameThing(Record before, Record after) {
        if (before instanceof Fact was && after instanceof Fact is) {
            return Objects.equals(was.key(), is.key());
        }
        return before.getClass() == after.getClass();
    }
}
