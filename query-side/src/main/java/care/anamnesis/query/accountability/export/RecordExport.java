package care.anamnesis.query.accountability.export;

import care.anamnesis.events.Actor;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.lookback.history.HistoryEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The source of every form of one export.
 *
 * @param asOf the position in the log up to which the record is complete
 * @param episodes as they stand on the day of the export
 * @param entries all of them, the first version first
 * @param revisions of the stored events, in the same order
 * @param readNow amended entries in their present form, by version
 * @param proof that the entries are in the log, null while nothing of it is signed
 */
record RecordExport(
        UUID clientId,
        ClientName client,
        Instant exportedAt,
        Actor exportedBy,
        long asOf,
        String timeZone,
        List<Episode> episodes,
        List<HistoryEntry> entries,
        List<String> revisions,
        Map<Long, String> readNow,
        @Nullable RecordProof proof) {

    long version() {
        return entries.size();
    }

    /** Names the record and its last version, and reveals nothing about the client. */
    String fileName(ExportFormat format) {
        return "record-" + clientId + "-v" + version() + "." + format.extension();
    }
}
