package care.anamnesis.query.careplan;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.CorrectionEvent.EntryAmended;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.StoredName;
import care.anamnesis.query.record.CurrentHistory;
import care.anamnesis.query.record.Entry;
import care.anamnesis.query.record.RecordedEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How the record came to read otherwise than it was written.
 *
 * @param corrects the version of the corrected entry
 * @param event what kind of entry that is
 * @param changes what was amended; none when the entry was in error
 * @param struck the versions that no longer count since then; none if the entry was amended
 * @param entry of the correction itself
 */
public record Correction(
        long corrects,
        String event,
        @Nullable UUID episodeId,
        Kind kind,
        List<FieldChange> changes,
        List<Long> struck,
        String reason,
        Entry entry)
        implements Fact {

    public enum Kind {
        AMENDED,
        ENTERED_IN_ERROR
    }

    /** The values are as JSON writes them, of whatever kind the field is. */
    public record FieldChange(
            String field,
            @Schema(implementation = Object.class) @Nullable JsonNode from,
            @Schema(implementation = Object.class) @Nullable JsonNode to) {}

    /** All corrections of a record in the order of writing. */
    static List<Correction> of(List<RecordedEvent> history) {
        return history.stream()
                .filter(recorded -> recorded.event() instanceof CorrectionEvent)
                .map(recorded -> of(recorded, history.subList(0, (int) recorded.version())))
                .toList();
    }

    private static Correction of(RecordedEvent recorded, List<RecordedEvent> until) {
        var correction = (CorrectionEvent) recorded.event();
        var corrected = until.get((int) correction.entry() - 1).event();
        var entry = Entry.of(recorded);
        return switch (correction) {
            case EntryAmended e -> of(e, corrected, Kind.AMENDED, changes(e), List.of(), e.reason(), entry);
            case EntryMarkedEnteredInError e ->
                of(e, corrected, Kind.ENTERED_IN_ERROR, List.of(), struck(until), e.reason(), entry);
        };
    }

    private static Correction of(
            CorrectionEvent e,
            ClinicalEvent corrected,
            Kind kind,
            List<FieldChange> changes,
            List<Long> struck,
            String reason,
            Entry entry) {
        return new Correction(
                e.entry(),
                StoredName.of(corrected.getClass()).name(),
                corrected.episodeId(),
                kind,
                changes,
                struck,
                reason,
                entry);
    }

    private static List<FieldChange> changes(EntryAmended e) {
        return e.to().propertyNames().stream()
                .map(field -> new FieldChange(field, e.from().get(field), e.to().get(field)))
                .toList();
    }

    private static List<Long> struck(List<RecordedEvent> until) {
        var before = CurrentHistory.counting(until.subList(0, until.size() - 1));
        var after = CurrentHistory.counting(until);
        return before.stream().filter(version -> !after.contains(version)).toList();
    }
}
