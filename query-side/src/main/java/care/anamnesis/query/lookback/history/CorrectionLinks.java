package care.anamnesis.query.lookback.history;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.EnteredInError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which entries of a record are corrected by later ones, and which no longer count. */
final class CorrectionLinks {
    private final Map<Long, List<Long>> corrections = new HashMap<>();
    private final EnteredInError inError;

    private CorrectionLinks(List<StoredEvent> entries, EnteredInError inError) {
        this.inError = inError;
        for (var stored : entries) {
            if (stored.payload() instanceof CorrectionEvent correction) {
                corrections
                        .computeIfAbsent(correction.entry(), _ -> new ArrayList<>())
                        .add(stored.version());
            }
        }
    }

    /** @param record whole, from the first version on */
    static CorrectionLinks of(List<StoredEvent> record) {
        var events =
                record.stream().map(stored -> (ClinicalEvent) stored.payload()).toList();
        return new CorrectionLinks(record, EnteredInError.in(events));
    }

    static CorrectionLinks of(RecordInParts record) {
        var marked = record.corrections().stream()
                .map(StoredEvent::payload)
                .filter(EntryMarkedEnteredInError.class::isInstance)
                .map(mark -> ((EntryMarkedEnteredInError) mark).entry())
                .collect(Collectors.toSet());
        return new CorrectionLinks(record.corrections(), EnteredInError.of(record.events(marked), record));
    }

    List<Long> to(long version) {
        return List.copyOf(corrections.getOrDefault(version, List.of()));
    }

    boolean isInError(StoredEvent stored) {
        return !inError.counts(stored.version(), (ClinicalEvent) stored.payload());
    }
}
