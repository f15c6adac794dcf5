package care.anamnesis.query.lookback.comparison;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One changed field, or one changed item in a list.
 *
 * @param path from the top of the care plan. Things in a list go by their key: {@code @3} is what entry 3 put there
 * @param index where a thing that was added to a list stands in it now
 * @param before absent where something was added
 * @param after absent where something was removed; lists inside of something added whose things have lines of their own
 *     are empty
 */
public record Change(
        String path,
        Kind kind,
        @Nullable Integer index,
        @Schema(implementation = Object.class) @Nullable JsonNode before,
        @Schema(implementation = Object.class) @Nullable JsonNode after) {

    /** {@code REORDERED} gives the keys of a list in their order. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        REORDERED
    }
}
