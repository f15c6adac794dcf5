package care.anamnesis.query.history;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.ClinicalEvent.CorrectionEvent;
import care.anamnesis.events.Provenance;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.answer.Refusals;
import care.anamnesis.query.entry.ClientRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a client's record straight from the log, so that what was just written is there. */
@Component
class History {
    private final ClientRecords records;
    private final Clock clock;

    /** @param next what to give as {@code after} for the page that follows, null on the last one */
    record Page(List<HistoryEntry> entries, @Nullable Long next) {}

    History(ClientRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Reads the whole record: sentences name what earlier ones told of, and entries what later ones have corrected. */
    Page page(@SuppressWarnings("unused") ReadScope scope, UUID clientId, int after, int limit) {
        var record = records.all(clientId);
        if (record.isEmpty()) {
            throw Refusals.unknownClient();
        }
        var sentences = new Sentences();
        var corrections = CorrectionLinks.of(record);
        var entries = new ArrayList<HistoryEntry>();
        for (var stored : record) {
            var sentence = sentences.next((ClinicalEvent) stored.payload());
            if (stored.version() > after && entries.size() < limit) {
                entries.add(entry(stored, sentence, corrections));
            }
        }
        var more = record.getLast().version() > (long) after + limit;
        return new Page(entries, more ? entries.getLast().version() : null);
    }

    private HistoryEntry entry(StoredEvent stored, String sentence, CorrectionLinks corrections) {
        var event = (ClinicalEvent) stored.payload();
        var provenance = Provenance.from(stored.metadata());
        return new HistoryEntry(
                stored.version(),
                stored.position(),
                stored.type().name(),
                event.occurredOn(),
                stored.recordedAt(),
                LocalDate.ofInstant(stored.recordedAt(), clock.getZone()).isAfter(event.occurredOn()),
                provenance.actor(),
                provenance.onBehalfOf(),
                provenance.purpose(),
                event.reason(),
                event.episodeId(),
                event instanceof CorrectionEvent correction ? correction.entry() : null,
                corrections.to(stored.version()),
                corrections.isInError(stored.version()),
                sentence,
                event);
    }
}
