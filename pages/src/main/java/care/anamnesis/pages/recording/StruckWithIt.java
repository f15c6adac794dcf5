package care.anamnesis.pages.recording;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.CurrentTruth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What would no longer count together with an entry, read from the record as it would read then. */
final class StruckWithIt {
    private StruckWithIt() {}

    /**
     * @param written the whole record, from the first version on
     * @return the other versions
     */
    static List<Long> of(List<ClinicalEvent> written, long version) {
        var marked = new ArrayList<>(written);
        marked.add(new EntryMarkedEnteredInError(written.getFirst().clientId(), version, "", LocalDate.EPOCH));
        var struck = new TreeSet<>(CurrentTruth.of(written).keySet());
        struck.removeAll(CurrentTruth.of(marked).keySet());
        struck.remove(version);
        return List.copyOf(struck);
    }
}
