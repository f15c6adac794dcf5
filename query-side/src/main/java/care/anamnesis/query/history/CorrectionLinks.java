package care.anamnesis.query.history;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.ClinicalEvent.CorrectionEvent;
import care.anamnesis.events.CurrentTruth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which entries of a record later ones correct, and which of them count for nothing. */
final class CorrectionLinks {
    private final Map<Long, List<Long>> corrections = new HashMap<>();
    private final Set<Long> counting;

    private CorrectionLinks(Set<Long> counting) {
        this.counting = counting;
    }

    /** @param record whole, from the first version on */
    static CorrectionLinks of(List<StoredEvent> record) {
        var events =
                record.stream().map(stored -> (ClinicalEvent) stored.payload()).toList();
        var links = new CorrectionLinks(CurrentTruth.of(events).keySet());
        for (var stored : record) {
            if (stored.payload() instanceof CorrectionEvent correction) {
                links.corrections
                        .computeIfAbsent(correction.entry(), _ -> new ArrayList<>())
                        .add(stored.version());
            }
        }
        return links;
    }

    List<Long> to(long version) {
        return List.copyOf(corrections.getOrDefault(version, List.of()));
    }

    boolean isInError(long version) {
        return !counting.contains(version);
    }
}
