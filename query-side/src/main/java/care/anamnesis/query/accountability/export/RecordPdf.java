package care.anamnesis.query.accountability.export;

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
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The record on paper: client and facts on the first page, then every entry, by episode and by day. */
final class RecordPdf {
    private static final int ENTRIES_A_SHEET = 250;

    private final RecordExport export;
    private final String digest;
    private final Texts texts;
    private final PrintedEntries printed;

    /** @param digest of the JSON with the same content */
    RecordPdf(RecordExport export, String digest, Texts texts) {
        this.export = export;
        this.digest = digest;
        this.texts = texts;
        this.printed = new PrintedEntries(export, texts);
    }

    record Overview(String opened, String complaint, String goal, String standing) {}

    record Part(String title, String about, List<Day> days) {}

    record Day(String day, List<PrintedEntries.Line> lines) {}

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
                printed.person(export.exportedBy()) + " (" + export.exportedBy().id() + ")");
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
        facts.put("proof", Optional.ofNullable(export.proof()).map(RecordProof::head));
        facts.put("proved", proved());
        facts.put("chain", new RecordJson(export).eachEntry((_, _) -> {}));
        return new Sheet("export/cover", facts);
    }

    private String proved() {
        var proof = export.proof();
        return proof == null
                ? ""
                : texts.text(
                        "paper.record.proved",
                        Long.toString(proof.entries().size()),
                        Long.toString(export.version()),
                        Long.toString(proof.head().size()));
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
                : printed.written(entry.corrects()).episodeId();
    }

    private Sheet sheet(List<Map.Entry<Optional<UUID>, HistoryEntry>> window) {
        var parts = new LinkedHashMap<Optional<UUID>, Map<LocalDate, List<PrintedEntries.Line>>>();
        for (var item : window) {
            parts.computeIfAbsent(item.getKey(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(item.getValue().occurredOn(), _ -> new ArrayList<>())
                    .add(printed.line(item.getValue()));
        }
        return new Sheet(
                "export/timeline",
                Map.of(
                        "parts",
                        parts.entrySet().stream()
                                .map(part -> part(part.getKey(), days(part.getValue())))
                                .toList()));
    }

    private List<Day> days(Map<LocalDate, List<PrintedEntries.Line>> days) {
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

    private String period(List<LocalDate> days) {
        return texts.text("paper.record.period", texts.day(days.getFirst()), texts.day(days.getLast()));
    }
}
