package care.anamnesis.pages.operating;

import care.anamnesis.events.StoredName;
import care.anamnesis.query.operating.Condition;
import care.anamnesis.query.projection.Parked;
import care.anamnesis.query.projection.ProjectionStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A projection as its operators see it.
 *
 * @param parked by waiting record
 * @param differing wrong rows found by the last comparison: clients, or positions of the log
 */
record Operated(
        ProjectionStatus status,
        Condition condition,
        @Nullable Run rebuild,
        @Nullable Run comparison,
        Collection<Waiting> parked,
        List<String> differing) {

    /**
     * Waiting events of one record.
     *
     * @param ofClient whether it is the record of a client; an access has an id of its own
     */
    record Waiting(String streamId, boolean ofClient, List<Parked> events) {
        static Waiting of(String streamId, List<Parked> events) {
            var clinical = StoredName.clinical().keySet().stream()
                    .map(StoredName::name)
                    .anyMatch(events.getFirst().event()::equals);
            return new Waiting(streamId, clinical, events);
        }
    }

    static Operated of(ProjectionStatus status, List<Parked> parked, List<String> differing, Instant now) {
        var byRecord = parked.stream()
                .collect(Collectors.groupingBy(Parked::streamId, LinkedHashMap::new, Collectors.toList()));
        return new Operated(
                status,
                Condition.of(status),
                status.rebuild() == null ? null : new Run(status.rebuild(), now),
                status.comparison() == null ? null : new Run(status.comparison(), now),
                byRecord.entrySet().stream()
                        .map(record -> Waiting.of(record.getKey(), record.getValue()))
                        .toList(),
                differing);
    }

    public String name() {
        return status.name();
    }

    boolean isUnderWay() {
        return (rebuild != null && !rebuild.operation().isOver())
                || (comparison != null && !comparison.operation().isOver());
    }
}
