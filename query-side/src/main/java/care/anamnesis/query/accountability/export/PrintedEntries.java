package care.anamnesis.query.accountability.export;

import care.anamnesis.events.Actor;
import care.anamnesis.query.lookback.history.HistoryEntry;
import care.anamnesis.query.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The lines of a printed record: each entry with what corrects it and with the texts that its sentence leaves out. */
final class PrintedEntries {
    /** Ids, dates, and the constants and codes that a sentence puts into words. */
    private static final Pattern CODE = Pattern.compile("[A-Z_]+|[a-z0-9-]+|[0-9T:.Z-]+");

    private final RecordExport export;
    private final Texts texts;

    PrintedEntries(RecordExport export, Texts texts) {
        this.export = export;
        this.texts = texts;
    }

    /**
     * @param details the texts of the entry that its sentence does not contain
     * @param struck no longer counts, or not as written
     * @param now its present reading, empty if none
     * @param notes what corrects it or what it corrects
     */
    record Line(
            long version,
            long position,
            String kind,
            String sentence,
            List<String> details,
            boolean struck,
            String now,
            String writtenAt,
            boolean late,
            String by,
            String reason,
            List<String> notes) {}

    Line line(HistoryEntry entry) {
        var now = export.readNow().getOrDefault(entry.version(), "");
        var reason = entry.reason();
        var details = details(entry);
        return new Line(
                entry.version(),
                entry.position(),
                texts.event(entry.event()),
                entry.sentence(),
                details,
                entry.enteredInError() || !now.isEmpty(),
                now,
                texts.inUtc(entry.recordedAt()),
                entry.late(),
                author(entry),
                reason == null || isTold(reason, entry, details) ? "" : reason,
                notes(entry));
    }

    private List<String> details(HistoryEntry entry) {
        var details = new ArrayList<String>();
        addDetails("", CanonicalJson.JSON.valueToTree(entry.data()), entry.sentence(), details);
        return details;
    }

    /** For any kind of event: every text that the sentence does not contain. */
    private void addDetails(String name, JsonNode value, String sentence, List<String> details) {
        if (value.isObject()) {
            value.propertyStream().forEach(field -> addDetails(field.getKey(), field.getValue(), sentence, details));
        } else if (value.isArray()) {
            value.forEach(item -> addDetails(name, item, sentence, details));
        } else if (value.isString()
                && !CODE.matcher(value.stringValue()).matches()
                && !sentence.contains(value.stringValue())) {
            details.add(texts.text("paper.record.detail", texts.fieldLabel(name), value.stringValue()));
        }
    }

    private static boolean isTold(String reason, HistoryEntry entry, List<String> details) {
        return entry.sentence().contains(reason) || details.stream().anyMatch(it -> it.contains(reason));
    }

    private List<String> notes(HistoryEntry entry) {
        var notes = new ArrayList<String>();
        for (var version : entry.correctedBy()) {
            var correction = written(version);
            notes.add(texts.text(
                    "paper.record." + correction.event(),
                    Long.toString(version),
                    author(correction),
                    texts.inUtc(correction.recordedAt()),
                    String.valueOf(correction.reason())));
        }
        if (entry.enteredInError() && entry.correctedBy().isEmpty()) {
            notes.add(texts.text("paper.record.struck"));
        }
        return notes;
    }

    HistoryEntry written(long version) {
        return export.entries().get((int) version - 1);
    }

    private String author(HistoryEntry entry) {
        var author = person(entry.actor());
        return entry.onBehalfOf() == null ? author : texts.text("paper.record.on-behalf", author, entry.onBehalfOf());
    }

    String person(Actor actor) {
        return actor.name() + ", " + texts.constant(actor.role());
    }
}
