package care.anamnesis.query.record;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.Provenance;
import java.time.Instant;
import java.util.List;

/**
 * An event with everything that the log knows about it: its place in the client's record and in the log, when and by
 * whom it was written.
 *
 * @param amendedBy the versions of the amendments with which the event reads as it does; none as it was first written
 */
public record RecordedEvent(
        ClinicalEvent event,
        long version,
        long position,
        Instant recordedAt,
        Provenance provenance,
        List<Long> amendedBy) {

    public static RecordedEvent of(StoredEvent stored) {
        return new RecordedEvent(
                (ClinicalEvent) stored.payload(),
                stored.version(),
                stored.position(),
                stored.recordedAt(),
                Provenance.from(stored.metadata()),
                List.of());
    }

    /** The same entry, of which a reader uses only a part. */
    public RecordedEvent reading(ClinicalEvent part) {
        return amended(part, amendedBy);
    }

    RecordedEvent amended(ClinicalEvent asAmended, List<Long> by) {
        return new RecordedEvent(asAmended, version, position, recordedAt, provenance, by);
    }
}
