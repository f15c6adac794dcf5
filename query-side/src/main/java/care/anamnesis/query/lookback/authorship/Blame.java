package care.anamnesis.query.lookback.authorship;

import care.anamnesis.query.lookback.comparison.Cause;
import care.anamnesis.query.lookback.comparison.Causes;
import care.anamnesis.query.lookback.comparison.Leaves;
import care.anamnesis.query.lookback.comparison.Steps;
import care.anamnesis.query.record.RecordedEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field of the care plan, and the entry that set it.
 *
 * @param path as in a difference: things in a list go by their key
 * @param before what stood there until then; absent where nothing did
 */
public record Blame(
        String path,
        @Schema(implementation = Object.class) JsonNode value,
        @Schema(implementation = Object.class) @Nullable JsonNode before,
        Cause setBy) {

    /**
     * Every field, in the order of the care plan. It includes a field that was cleared, but not one that was never set.
     * Costs one fold of the record and what its steps changed.
     *
     * @param history one entry at least
     */
    static List<Blame> of(List<RecordedEvent> history) {
        var setters = new Setters(history);
        return Leaves.of(Steps.at(history, history.size())).stream()
                .filter(leaf -> !leaf.value().isNull() || setters.isSet(leaf.path()))
                .map(leaf -> of(leaf, setters, history))
                .toList();
    }

    /** A field that no later entry has set is from the first one. */
    private static Blame of(Leaves.Leaf leaf, Setters setters, List<RecordedEvent> history) {
        var last = setters.of(leaf);
        var before = last.map(Causes.Touch::change)
                .filter(change -> change.path().equals(leaf.path()))
                .map(change -> change.before())
                .orElse(null);
        var setBy = last.map(it -> it.step().entry()).orElse(history.getFirst());
        return new Blame(leaf.path(), leaf.value(), before, Cause.of(setBy));
    }
}
