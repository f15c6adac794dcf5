package care.anamnesis.query.history;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.ClinicalEvent.CorrectionEvent;
import care.anamnesis.events.Provenance;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.answer.Refusals;
import care.anamnesis.query.entry.ClientRecords;
import care.anamnesis.query.entry.CurrentHistory;
import care.anamnesis.query.entry.RecordedEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a client's record straight from the log, so that what was just written is there. Every answer costs one reading of
 * the whole record: sentences name what earlier ones told of, and entries what later ones have corrected.
 */
@Component
public class History {
    private final ClientRecords records;
    private final Clock clock;

    /** @param next what to give as {@code after} for the page that follows, null on the last one */
    record Page(List<HistoryEntry> entries, @Nullable String next) {}

    History(ClientRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    Page page(ReadScope scope, HistoryQuestion question, @Nullable Long after, int limit, boolean raw) {
        var found = question.answer(told(scope, records.all(question.clientId())), after);
        var shown = found.stream()
                .limit(limit)
                .map(entry -> raw ? entry : entry.withoutData())
                .toList();
        return new Page(shown, found.size() > limit ? question.cursorAfter(shown.getLast()) : null);
    }

    /** Every entry of a record, told in order. */
    public List<HistoryEntry> told(@SuppressWarnings("unused") ReadScope scope, List<StoredEvent> record) {
        if (record.isEmpty()) {
            throw Refusals.unknownClient();
        }
        var sentences = new Sentences();
        var corrections = CorrectionLinks.of(record);
        return record.stream()
                .map(stored -> entry(stored, sentences.next((ClinicalEvent) stored.payload()), corrections))
                .toList();
    }

    /** What entries that were amended, and count, read as today; by version. */
    public Map<Long, String> readNow(@SuppressWarnings("unused") ReadScope scope, List<StoredEvent> record) {
        var written = record.stream().map(RecordedEvent::of).toList();
        var sentences = new Sentences();
        var now = new TreeMap<Long, String>();
        for (var current : CurrentHistory.of(written)) {
            var sentence = sentences.next(current.event());
            if (!current.amendedBy().isEmpty()) {
                now.put(current.version(), sentence);
            }
        }
        return now;
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
