package care.anamnesis.query.entry;

import care.anamnesis.events.ClinicalEvent.EntryAmended;
import care.anamnesis.events.CurrentTruth;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A client's history as it reads after its corrections; every event keeps its place, its author and its day of writing. */
public final class CurrentHistory {
    private CurrentHistory() {}

    /** @param history every event of one client in order, from the first on */
    public static List<RecordedEvent> of(List<RecordedEvent> history) {
        var truth = CurrentTruth.of(history.stream().map(RecordedEvent::event).toList());
        return history.stream()
                .filter(recorded -> truth.containsKey(recorded.version()))
                .map(recorded -> recorded.amended(
                        Objects.requireNonNull(truth.get(recorded.version())), amendmentsOf(recorded, history)))
                .toList();
    }

    /** The versions of the entries that count. */
    public static Set<Long> counting(List<RecordedEvent> history) {
        return CurrentTruth.of(history.stream().map(RecordedEvent::event).toList())
                .keySet();
    }

    private static List<Long> amendmentsOf(RecordedEvent recorded, List<RecordedEvent> history) {
        return history.stream()
                .filter(later ->
                        later.event() instanceof EntryAmended amendment && amendment.entry() == recorded.version())
                .map(RecordedEvent::version)
                .toList();
    }
}
