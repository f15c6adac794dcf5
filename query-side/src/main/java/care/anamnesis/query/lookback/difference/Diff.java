package care.anamnesis.query.lookback.difference;

import care.anamnesis.query.lookback.comparison.Cause;
import care.anamnesis.query.lookback.comparison.Causes;
import care.anamnesis.query.lookback.comparison.Change;
import care.anamnesis.query.lookback.comparison.Steps;
import care.anamnesis.query.record.RecordedEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The difference between two versions of a record. The lines, applied in order to the first state, give the second.
 */
public record Diff(long from, long to, List<Line> lines) {

    /**
     * A {@link Change} with the entries behind it.
     *
     * @param causes first the entry that added the subject of the line, then those that changed it inside
     */
    public record Line(
            String path,
            Change.Kind kind,
            @Nullable Integer index,
            @Schema(implementation = Object.class) @Nullable JsonNode before,
            @Schema(implementation = Object.class) @Nullable JsonNode after,
            List<Cause> causes) {}

    /** Walks from version to version; costs one fold of the record and what its steps changed. */
    static Diff between(List<RecordedEvent> history, long from, long to) {
        var changes = Steps.between(Steps.at(history, from), Steps.at(history, to));
        var causes = new Causes(Steps.between(history, from, to)).of(changes);
        var lines = new ArrayList<Line>();
        for (var i = 0; i < changes.size(); i++) {
            lines.add(line(changes.get(i), causes.get(i), history));
        }
        return new Diff(from, to, lines);
    }

    private static Line line(Change change, Set<Long> causes, List<RecordedEvent> history) {
        return new Line(
                change.path(),
                change.kind(),
                change.index(),
                change.before(),
                change.after(),
                causes.stream()
                        .map(version -> Cause.of(history.get((int) (version - 1))))
                        .toList());
    }
}
