package care.anamnesis.query.record;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent.EntryAmended;
import care.anamnesis.events.CurrentTruth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** A client's history after its corrections; every event keeps its place, its author and its day of writing. */
public final class CurrentHistory {
    private CurrentHistory() {}

    /** @param history every event of one client in order, from the first on */
    public static List<RecordedEvent> of(List<RecordedEvent> history) {
        var truth = truth(history);
        var amendments = amendments(history);
        var current = new ArrayList<RecordedEvent>();
        for (var recorded : history) {
            var event = truth.get(recorded.version());
            if (event != null) {
                current.add(recorded.amended(event, amendments.getOrDefault(recorded.version(), List.of())));
            }
        }
        return List.copyOf(current);
    }

    /** The versions of the entries that count. */
    public static Set<Long> counting(List<RecordedEvent> history) {
        return truth(history).keySet();
    }

    private static SortedMap<Long, ClinicalEvent> truth(List<RecordedEvent> history) {
        return CurrentTruth.of(history.stream().map(RecordedEvent::event).toList());
    }

    /** By the version of the amended entry. */
    private static Map<Long, List<Long>> amendments(List<RecordedEvent> history) {
        var amendments = new HashMap<Long, List<Long>>();
        for (var recorded : history) {
            if (recorded.event() instanceof EntryAmended amendment) {
                amendments
                        .computeIfAbsent(amendment.entry(), _ -> new ArrayList<>())
                        .add(recorded.version());
            }
        }
        return amendments;
    }
}
