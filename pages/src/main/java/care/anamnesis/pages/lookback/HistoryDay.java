package care.anamnesis.pages.lookback;

import care.anamnesis.query.lookback.history.HistoryEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Consecutive entries that happened on one day. */
record HistoryDay(LocalDate day, List<HistoryEntry> entries) {

    /** The entries keep their order, so that a late one appears where it was written. */
    static List<HistoryDay> of(List<HistoryEntry> entries) {
        var days = new ArrayList<HistoryDay>();
        for (var entry : entries) {
            if (days.isEmpty() || !days.getLast().day().equals(entry.occurredOn())) {
                days.add(new HistoryDay(entry.occurredOn(), new ArrayList<>()));
            }
            days.getLast().entries().add(entry);
        }
        return List.copyOf(days);
    }

    public boolean isVisit() {
        return entries.stream().anyMatch(entry -> entry.event().equals("VisitRecorded"));
    }
}
