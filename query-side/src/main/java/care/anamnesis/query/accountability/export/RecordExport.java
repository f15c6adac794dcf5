package care.anamnesis.query.accountability.export;

import care.anamnesis.events.Actor;
import care.anamnesis.query.lookback.history.HistoryEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What every form of one export is made of.
 *
 * @param asOf the position in the log up to which the record is whole
 * @param entries all of them, the first version first
 * @param revisions of the stored events, in the same order
 * @param readNow what amended entries read as after their amendments, by version
 */
record RecordExport(
        UUID clientId,
        ClientName client,
        Instant exportedAt,
        Actor exportedBy,
        long asOf,
        String timeZone,
        List<Course> episodes,
        List<HistoryEntry> entries,
        List<String> revisions,
        Map<Long, String> readNow) {

    long version() {
        return entries.size();
    }

    /** Says which record it is and how far it goes, and nothing of whom it is about. */
    String fileName(ExportFormat format) {
        return "record-" + clientId + "-v" + version() + "." + format.extension();
    }
}
