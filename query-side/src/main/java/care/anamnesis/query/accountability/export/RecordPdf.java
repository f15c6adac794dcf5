package care.anamnesis.query.accountability.export;

import care.anamnesis.events.Actor;
import care.anamnesis.query.accountability.paper.Printout;
import care.anamnesis.query.accountability.paper.Sheet;
import care.anamnesis.query.lookback.history.HistoryEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.UK)
            .withZone(ZoneOffset.UTC);

    private final RecordExport export;
    private final String digest;

    /** @param digest of the JSON with the same content */
    RecordPdf(RecordExport export, String digest) {
        this.export = export;
        this.digest = digest;
    }

    record Part(String title, String about, List<Day> days) {}

    record Day(String day, List<Line> lines) {}

    /**
     * @param details in the words of whoever wrote it, what the sentence does not say
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
                "Record of " + name,
                "Record of " + name + ", born " + DAY.format(export.client().dateOfBirth()) + " · client "
                        + export.clientId(),
                export.exportedAt(),
                () -> Stream.concat(Stream.of(cover()), timeline()).iterator());
    }

    private Sheet cover() {
        var entries = export.entries();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("export", export);
        facts.put("entries", entriesInWords());
        facts.put("born", DAY.format(export.client().dateOfBirth()));
        facts.put("exportedAt", INSTANT.format(export.exportedAt()));
        facts.put(
                "exportedBy",
                person(export.exportedBy()) + " (" + export.exportedBy().id() + ")");
        facts.put(
                "happened",
                period(entries.stream().map(HistoryEntry::occurredOn).sorted().toList()));
        facts.put(
                "written",
                written(entries.getFirst().recordedAt()) + " to "
                        + written(entries.getLast().recordedAt()));
        facts.put("digest", digest);
        facts.put("chain", new RecordJson(export).eachEntry((_, _) -> {}));
        return new Sheet("export/cover", facts);
    }

    private String entriesInWords() {
        var count = export.version();
        return "%d (versions 1 to %d), of which %d were written on a later day than they happened, %d are corrections, %d no longer count"
                .formatted(
                        count,
                        count,
                        count(HistoryEntry::late),
                        count(entry -> entry.corrects() != null),
                        count(HistoryEntry::enteredInError));
    }

    private long count(Predicate<HistoryEntry> which) {
        return export.entries().stream().filter(which).count();
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

    private static List<Day> days(Map<LocalDate, List<Line>> days) {
        return days.entrySet().stream()
                .map(day -> new Day(DAY.format(day.getKey()), day.getValue()))
                .toList();
    }

    private Part part(Optional<UUID> episode, List<Day> days) {
        if (episode.isEmpty()) {
            return new Part("The client", "Entries that belong to no episode of care.", days);
        }
        var course = export.episodes().stream()
                .filter(it -> it.episodeId().equals(episode.get()))
                .findFirst();
        return new Part(
                "Episode of care"
                        + course.map(it -> " from " + DAY.format(it.openedOn())).orElse(" entered in error"),
                course.map(RecordPdf::about).orElse(""),
                days);
    }

    private static String about(Course course) {
        return "Complaint: “" + course.complaint() + "” Goal: “" + course.goal() + "”";
    }

    private Line line(HistoryEntry entry) {
        var now = export.readNow().getOrDefault(entry.version(), "");
        var reason = entry.reason();
        var details = details(entry);
        return new Line(
                entry.version(),
                entry.position(),
                words(entry.event()),
                entry.sentence(),
                details,
                entry.enteredInError() || !now.isEmpty(),
                now,
                written(entry.recordedAt()),
                entry.late(),
                author(entry),
                reason == null || isTold(reason, entry, details) ? "" : reason,
                notes(entry));
    }

    private static List<String> details(HistoryEntry entry) {
        var details = new ArrayList<String>();
        addDetails("", CanonicalJson.JSON.valueToTree(entry.data()), entry.sentence(), details);
        return details;
    }

    /** For any kind of event: every text that the sentence does not contain. */
    private static void addDetails(String name, JsonNode value, String sentence, List<String> details) {
        if (value.isObject()) {
            value.propertyStream().forEach(field -> addDetails(field.getKey(), field.getValue(), sentence, details));
        } else if (value.isArray()) {
            value.forEach(item -> addDetails(name, item, sentence, details));
        } else if (value.isString()
                && !CODE.matcher(value.stringValue()).matches()
                && !sentence.contains(value.stringValue())) {
            details.add(words(name) + ": " + value.stringValue());
        }
    }

    private static boolean isTold(String reason, HistoryEntry entry, List<String> details) {
        return entry.sentence().contains(reason) || details.stream().anyMatch(it -> it.contains(reason));
    }

    private List<String> notes(HistoryEntry entry) {
        var notes = new ArrayList<String>();
        for (var version : entry.correctedBy()) {
            var correction = written(version);
            var what = correction.event().equals("EntryMarkedEnteredInError") ? "Entered in error" : "Amended";
            notes.add(what + " by entry " + version + ", " + author(correction) + ", "
                    + written(correction.recordedAt()) + ". Reason: " + correction.reason());
        }
        if (entry.enteredInError() && entry.correctedBy().isEmpty()) {
            notes.add("No longer counts, because what it was written about was entered in error.");
        }
        return notes;
    }

    private HistoryEntry written(long version) {
        return export.entries().get((int) version - 1);
    }

    private static String written(Instant instant) {
        return INSTANT.format(instant);
    }

    private static String author(HistoryEntry entry) {
        var author = person(entry.actor());
        return entry.onBehalfOf() == null ? author : author + " on behalf of " + entry.onBehalfOf();
    }

    private static String person(Actor actor) {
        return actor.name() + ", " + actor.role().name().toLowerCase(Locale.UK).replace('_', ' ');
    }

    private static String period(List<LocalDate> days) {
        return DAY.format(days.getFirst()) + " to " + DAY.format(days.getLast());
    }

    private static String words(String event) {
        var words = event.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.UK);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
