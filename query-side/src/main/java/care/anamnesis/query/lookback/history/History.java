package care.anamnesis.query.lookback.history;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.Provenance;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.http.Cursors;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.record.CurrentHistory;
import care.anamnesis.query.record.RecordedEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a client's record straight from the log, so that what was just written is there. A page costs a page, however long
 * the record is, with all corrections in the record and what the page's sentences go back to.
 */
@Component
public class History {
    private final Clock clock;
    private final Cursors cursors;
    private final Sentences sentences;

    /** @param next what to give as {@code after} for the page that follows, null on the last one */
    @Schema(name = "HistoryPage")
    public record Page(List<HistoryEntry> entries, @Nullable String next) {}

    /** @param version of the last entry on a page; an entry keeps its version for ever */
    private record Place(long version) {}

    History(Clock clock, Cursors cursors, Sentences sentences) {
        this.clock = clock;
        this.cursors = cursors;
        this.sentences = sentences;
    }

    /** The version of the last entry of the page that came with this cursor, null for the first page. */
    @Nullable
    public Long after(HistoryQuestion question, @Nullable String cursor) {
        var place = cursors.readIfGiven(question, cursor, Place.class);
        return place == null ? null : place.version();
    }

    public Page page(ReadScope scope, HistoryQuestion question, @Nullable Long after, int limit, boolean raw) {
        var record = new RecordInParts(scope, question.clientId());
        if (after != null && after > record.last()) {
            throw Refusals.beyondLog();
        }
        var found = question.find(record, after, limit + 1);
        var shown = told(record, found.stream().limit(limit).toList()).stream()
                .map(entry -> raw ? entry : entry.withoutData())
                .toList();
        var next = found.size() > limit
                ? cursors.of(question, new Place(shown.getLast().version()))
                : null;
        return new Page(shown, next);
    }

    /** One entry of a record. */
    public HistoryEntry entry(ReadScope scope, UUID clientId, long version) {
        var record = new RecordInParts(scope, clientId);
        if (version > record.last()) {
            throw Refusals.unknownEntry();
        }
        return told(record, List.of(record.at(version))).getFirst();
    }

    /** Every entry of a record, told in order. */
    public List<HistoryEntry> told(List<StoredEvent> record) {
        if (record.isEmpty()) {
            throw Refusals.unknownClient();
        }
        var told = new ToldSoFar(sentences);
        var corrections = CorrectionLinks.of(record);
        return record.stream()
                .map(stored -> entry(stored, told.tell((ClinicalEvent) stored.payload()), corrections))
                .toList();
    }

    private List<HistoryEntry> told(RecordInParts record, List<StoredEvent> entries) {
        long end = entries.stream().mapToLong(StoredEvent::version).max().orElse(0);
        var told = new ToldInParts(sentences, record, end);
        var corrections = CorrectionLinks.of(record);
        return entries.stream()
                .map(stored -> entry(stored, told.tell(stored), corrections))
                .toList();
    }

    /** What entries that were amended, and count, read as today; by version. */
    public Map<Long, String> readNow(List<StoredEvent> record) {
        var written = record.stream().map(RecordedEvent::of).toList();
        var told = new ToldSoFar(sentences);
        var now = new TreeMap<Long, String>();
        for (var current : CurrentHistory.of(written)) {
            var sentence = told.tell(current.event());
            if (!current.amendedBy().isEmpty()) {
                var before = written.get((int) current.version() - 1);
                now.put(current.version(), Phrases.sentences(sentence, otherDay(before.event(), current.event())));
            }
        }
        return now;
    }

    private String otherDay(ClinicalEvent before, ClinicalEvent now) {
        return before.occurredOn().equals(now.occurredOn()) ? "" : sentences.happenedOn(now.occurredOn());
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
                provenance.confirmed(),
                ProvenBy.of(provenance.factor()),
                event.reason(),
                event.episodeId(),
                event instanceof CorrectionEvent correction ? correction.entry() : null,
                corrections.to(stored.version()),
                corrections.isInError(stored),
                sentence,
                event);
    }
}
