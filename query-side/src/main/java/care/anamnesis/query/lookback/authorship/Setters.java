package care.anamnesis.query.lookback.authorship;

import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.CorrectionEvent.EntryAmended;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.lookback.comparison.Causes;
import care.anamnesis.query.lookback.comparison.Causes.Touch;
import care.anamnesis.query.lookback.comparison.Leaves;
import care.anamnesis.query.lookback.comparison.Leaves.Leaf;
import care.anamnesis.query.lookback.comparison.Steps;
import care.anamnesis.query.record.RecordedEvent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Finds the entry that set the value of a field. If a correction only restores the value of an earlier entry, the
 * earlier one is named.
 */
final class Setters {
    /** 7.0 and 7 are one score. Jackson asks this only where two values are not the same. */
    private static final Comparator<JsonNode> AS_NUMBERS = (one, other) ->
            one.isNumber() && other.isNumber() ? one.decimalValue().compareTo(other.decimalValue()) : 1;

    private final List<RecordedEvent> history;
    private final Causes causes;
    private final Map<Long, CarePlan> plans = new HashMap<>();

    Setters(List<RecordedEvent> history) {
        this.history = history;
        this.causes = new Causes(Steps.between(history, 1, history.size()));
    }

    /** Whether an entry after the first one has set or cleared this very field. */
    boolean isSet(String path) {
        return causes.of(path).filter(it -> it.change().path().equals(path)).isPresent();
    }

    /** Empty for what was there from the first entry on. */
    Optional<Touch> of(Leaf leaf) {
        var touches = causes.all(leaf.path());
        if (touches.isEmpty() || says(touches.getFirst(), leaf.value())) {
            return touches.stream().findFirst();
        }
        var earlier = touches.stream()
                .skip(1)
                .filter(touch -> says(touch, leaf.value()) && leaves(touch.version(), leaf))
                .findFirst();
        return earlier.isPresent() || leaves(1, leaf)
                ? earlier
                : touches.stream().findFirst();
    }

    /** A mark of error sets nothing itself, an amendment its new values, and everything else all its fields. */
    private static boolean says(Touch touch, JsonNode value) {
        return switch (touch.step().entry().event()) {
            case EntryAmended e -> value.isNull() || values(e.to()).anyMatch(said -> said.equals(AS_NUMBERS, value));
            case CorrectionEvent _ -> value.isNull();
            default -> true;
        };
    }

    private static Stream<JsonNode> values(JsonNode json) {
        return Stream.concat(Stream.of(json), json.valueStream().flatMap(Setters::values));
    }

    private boolean leaves(long version, Leaf leaf) {
        var plan = plans.computeIfAbsent(version, it -> Steps.at(history, it));
        return Leaves.at(plan, leaf.path()).equals(leaf.value());
    }
}
