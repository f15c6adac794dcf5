package care.anamnesis.query.accountability.export;

import care.anamnesis.events.Actor;
import care.anamnesis.query.accountability.paper.Printout;
import care.anamnesis.query.accountability.paper.Sheet;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.lookback.history.HistoryEntry;
import care.anamnesis.query.words.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The record on paper: client and facts on the first page, then every entry, by episode and by day. */
final class RecordPdf {
    /** Ids, dates, and the constants and codes that a sentence puts into words. */
    private static final Pattern CODE = Pattern.compile("[A-Z_]+|[a-z0-9-]+|[0-9T:.Z-]+");

    private static final int ENTRIES_A_SHEET = 250;

    private final RecordExport export;
    private final String digest;
    private final Texts texts;

    /** @param digest of the JSON with the same content */
    RecordPdf(RecordExport export, String digest, Texts texts) {
        this.export = export;
        this.digest = digest;
        this.texts = texts;
    }

    record Overview(String opened, String complaint, String goal, String standing) {}

    record Part(String title, String about, List<Day> days) {}

    record Day(String day, List<Line> lines) {}

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

    Printout printout() {
        var name = export.client().name();
        return new Printout(
                texts.text("paper.record", name),
                texts.text("paper.record.head", name, born(), export.clientId().toString()),
                export.exportedAt(),
                () -> Stream.concat(Stream.of(cover()), timeline()).iterator());
    }

    private Sheet cover() {
        var entries = export.entries();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("export", export);
        facts.put("entries", entriesInWords());
        facts.put("episodes", export.episodes().stream().map(this::overview).toList());
        facts.put("born", born());
        facts.put("exportedAt", texts.inUtc(export.exportedAt()));
        facts.put(
                "exportedBy",
                person(export.exportedBy()) + " (" + export.exportedBy().id() + ")");
        facts.put(
                "happened",
                period(entries.stream().map(HistoryEntry::occurredOn).sorted().toList()));
        facts.put(
                "written",
                texts.text(
                        "paper.record.period",
                        texts.inUtc(entries.getFirst().recordedAt()),
                        texts.inUtc(entries.getLast().recordedAt())));
        facts.put("digest", digest);
        facts.put("chain", new RecordJson(export).eachEntry((_, _) -> {}));
        return new Sheet("export/cover", facts);
    }

    private String born() {
        return texts.day(export.client().dateOfBirth());
    }

    private Overview overview(Episode episode) {
        return new Overview(
                texts.shortDayOfYear(episode.openedOn()),
                episode.presentingComplaint(),
                episode.statedGoal(),
                standing(episode));
    }

    private String standing(Episode episode) {
        var pause = episode.pauseInForce();
        if (pause == null) {
            return texts.text(episode.discharge() == null ? "paper.record.open" : "paper.record.discharged");
        }
        var since = texts.shortDayOfYear(pause.from());
        var back = pause.expectedReturnOn();
        return back == null
                ? texts.text("paper.record.paused", since)
                : texts.text("paper.record.paused.until", since, texts.shortDayOfYear(back));
    }

    private String entriesInWords() {
        return texts.text(
                "paper.record.entries",
                Long.toString(export.version()),
                count(HistoryEntry::late),
                count(entry -> entry.corrects() != null),
                count(HistoryEntry::enteredInError));
    }

    private String count(Predicate<HistoryEntry> which) {
        return Long.toString(export.entries().stream().filter(which).count());
    }

    private Stream<Sheet> timeline() {
        return byEpisode().entrySet().stream()
                .flatMap(group -> group.getValue().stream().map(entry -> Map.entry(group.getKey(), entry)))
                .gather(Gatherers.windowFixed(ENTRIES_A_SHEET))
                .map(this::sheet);
    }

    /** Entries without an episode come first; the corrections of an entry are listed with it. */
    private Map<Optional<UUID>, List<HistoryEntry>> byEpisode() {
        var groups = new LinkedHashMap<Optional<UUID>, List<HistoryEntry>>();
        groups.put(Optional.empty(), new ArrayList<>());
        for (var entry : export.entries()) {
            groups.computeIfAbsent(Optional.ofNullable(episodeOf(entry)), _ -> new ArrayList<>())
                    .add(entry);
        }
        groups.values().forEach(group -> group.sort(Comparator.comparing(HistoryEntry::occurredOn)));
        return groups;
    }

    private @Nullable UUID episodeOf(HistoryEntry entry) {
        return entry.corrects() == null
                ? entry.episodeId()
                : written(entry.corrects()).episodeId();
    }

    private Sheet sheet(List<Map.Entry<Optional<UUID>, HistoryEntry>> window) {
        var parts = new LinkedHashMap<Optional<UUID>, Map<LocalDate, List<Line>>>();
        for (var item : window) {
            parts.computeIfAbsent(item.getKey(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(item.getValue().occurredOn(), _ -> new ArrayList<>())
                    .add(line(item.getValue()));
        }
        return new Sheet(
                "export/timeline",
                Map.of(
                        "parts",
                        parts.entrySet().stream()
                                .map(part -> part(part.getKey(), days(part.getValue())))
                                .toList()));
    }

    private List<Day> days(Map<LocalDate, List<Line>> days) {
        return days.entrySet().stream()
                .map(day -> new Day(texts.day(day.getKey()), day.getValue()))
                .toList();
    }

    private Part part(Optional<UUID> episode, List<Day> days) {
        if (episode.isEmpty()) {
            return new Part(texts.text("paper.record.client"), texts.text("paper.record.client.about"), days);
        }
        return export.episodes().stream()
                .filter(it -> it.episodeId().equals(episode.get()))
                .findFirst()
                .map(care -> new Part(
                        texts.text("paper.record.episode", texts.day(care.openedOn())),
                        texts.text("paper.record.episode.about", care.presentingComplaint(), care.statedGoal()),
                        days))
                .orElseGet(() -> new Part(texts.text("paper.record.episode.error"), "", days));
    }

    private Line line(HistoryEntry entry) {
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

    private HistoryEntry written(long version) {
        return export.entries().get((int) version - 1);
    }

    private String author(HistoryEntry entry) {
        var author = person(entry.actor());
        return entry.onBehalfOf() == null ? author : texts.text("paper.record.on-behalf", author, entry.onBehalfOf());
    }

    private String person(Actor actor) {
        return actor.name() + ", " + texts.constant(actor.role());
    }

    private String period(List<LocalDate> days) {
        return texts.text("paper.record.period", texts.day(days.getFirst()), texts.day(days.getLast()));
    }
}
