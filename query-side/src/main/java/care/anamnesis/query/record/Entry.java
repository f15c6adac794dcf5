package care.anamnesis.query.record;

import care.anamnesis.events.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The source of a fact: the entry of the client's record with both times and the person who wrote it.
 *
 * @param version the client's record as of this entry, which is also the entry's number in the history
 * @param amendedBy the versions of the amendments after which the fact reads as it does
 */
public record Entry(
        long version,
        LocalDate occurredOn,
        Instant recordedAt,
        Actor recordedBy,
        @Nullable String onBehalfOf,
        List<Long> amendedBy) {
    /** By the day on which it happened; on one day in the order of writing. */
    public static final Comparator<Entry> CLINICAL_ORDER =
            Comparator.comparing(Entry::occurredOn).thenComparingLong(Entry::version);

    public static Entry of(RecordedEvent recorded) {
        var provenance = recorded.provenance();
        return new Entry(
                recorded.version(),
                recorded.event().occurredOn(),
                recorded.recordedAt(),
                provenance.actor(),
                provenance.onBehalfOf(),
                recorded.amendedBy());
    }
}
