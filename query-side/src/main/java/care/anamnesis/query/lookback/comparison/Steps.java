package care.anamnesis.query.lookback.comparison;

import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.record.RecordedEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * A care plan from version to version. Values that depend on the day of the question are left out, because no entry
 * causes them; so is the version itself. A step costs one fold of one event, a correction one fold of the history
 * before it.
 */
public final class Steps {
    static final String VERSION = "version";

    /** What an entry changed. */
    public record Step(RecordedEvent entry, List<Change> changes) {}

    private Steps() {}

    /** The plan after a version. */
    public static CarePlan at(List<RecordedEvent> history, long version) {
        return CarePlan.of(history.subList(0, (int) version));
    }

    public static List<Change> between(CarePlan before, CarePlan after) {
        return Comparison.of(before, after, VERSION);
    }

    /** What each entry after one version changed, up to another version. */
    public static List<Step> between(List<RecordedEvent> history, long from, long to) {
        var steps = new ArrayList<Step>();
        var plan = at(history, from);
        for (var entry : history.subList((int) from, (int) to)) {
            var next = next(history, plan, entry);
            steps.add(new Step(entry, between(plan, next)));
            plan = next;
        }
        return steps;
    }

    private static CarePlan next(List<RecordedEvent> history, CarePlan plan, RecordedEvent entry) {
        return entry.event() instanceof CorrectionEvent ? at(history, entry.version()) : CarePlan.evolve(plan, entry);
    }
}
