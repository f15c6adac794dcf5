package care.anamnesis.query.accountability.audit;

import care.anamnesis.events.Alphabet;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.LifecycleEvent;
import care.anamnesis.events.PersonEvent;
import care.anamnesis.events.StoredName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report as one would write it without a second thought: the whole log, filtered and sorted in memory. */
final class NaiveReport {
    private final List<Map<String, Comparable<?>>> entries;

    NaiveReport(JdbcClient jdbc, ZoneId zone) {
        entries = jdbc.sql("""
            select position, version, recorded_at, type, convert_from(payload, 'UTF8') as payload,
                convert_from(metadata, 'UTF8') as metadata
            from event_log.events order by position
            """)
                .query((row, _) -> entry(
                        row.getLong("position"),
                        row.getLong("version"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("type"),
                        JsonMapper.shared().readTree(row.getString("payload")),
                        JsonMapper.shared().readTree(row.getString("metadata")),
                        zone))
                .list();
    }

    List<Map<String, Comparable<?>>> entries() {
        return entries;
    }

    /** The positions of all that are as asked, in the order that is asked for. */
    List<Long> positions(Map<String, Object> wanted, String sort, boolean ascending, long upTo) {
        Comparator<Map<String, Comparable<?>>> byDatum =
                (a, b) -> compareIn(sort, a.getOrDefault(sort, ""), b.getOrDefault(sort, ""));
        var order = byDatum.thenComparing((a, b) -> compare(position(a), position(b)));
        return entries.stream()
                .filter(entry -> position(entry) <= upTo)
                .filter(entry -> wanted.entrySet().stream().allMatch(each -> isAsWanted(entry, each)))
                .sorted(ascending ? order : order.reversed())
                .map(NaiveReport::position)
                .toList();
    }

    private static boolean isAsWanted(Map<String, Comparable<?>> entry, Map.Entry<String, Object> wanted) {
        var value = wanted.getValue();
        return switch (wanted.getKey()) {
            case "from" -> compare(entry.getOrDefault("recordedAt", ""), value) >= 0;
            case "to" -> compare(entry.getOrDefault("recordedAt", ""), value) <= 0;
            case "occurredFrom" -> compare(entry.getOrDefault("occurredOn", ""), value) >= 0;
            case "occurredTo" -> compare(entry.getOrDefault("occurredOn", ""), value) <= 0;
            case "client" -> String.valueOf(entry.get("clients")).contains(value.toString());
            default -> entry.getOrDefault(wanted.getKey(), "").toString().equals(value.toString());
        };
    }

    private static Long position(Map<String, Comparable<?>> entry) {
        return (Long) entry.getOrDefault("position", 0L);
    }

    /** Where there is nothing, it comes first. */
    private static int compareIn(String sort, Object a, Object b) {
        return sort.equals("personName") ? Alphabet.ORDER.compare(a.toString(), b.toString()) : compare(a, b);
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object a, Object b) {
        return a.getClass() == b.getClass()
                ? ((Comparable<Object>) a).compareTo(b)
                : Boolean.compare(!a.equals(""), !b.equals(""));
    }

    private static Map<String, Comparable<?>> entry(
            long position,
            long version,
            Instant recordedAt,
            String type,
            JsonNode payload,
            JsonNode metadata,
            ZoneId zone) {
        var isOfRecord = StoredName.clinical().containsKey(new StoredName(type, "1"));
        var entry = new TreeMap<String, Comparable<?>>();
        entry.put("position", position);
        entry.put("recordedAt", recordedAt);
        entry.put("kind", type);
        if (isOfRecord) {
            var event = (ClinicalEvent) JsonMapper.shared()
                    .treeToValue(payload, StoredName.clinical().get(new StoredName(type, "1")));
            entry.put("version", version);
            entry.put("client", event.clientId().toString());
            entry.put("clients", event.clientId().toString());
            entry.put("occurredOn", event.occurredOn());
            entry.put("late", event.occurredOn().isBefore(LocalDate.ofInstant(recordedAt, zone)));
            entry.put("action", LifecycleEvent.of(event).code());
            put(entry, "reason", event.reason() == null ? null : "GIVEN");
            put(
                    entry,
                    "episode",
                    event.episodeId() == null ? null : event.episodeId().toString());
        } else {
            entry.put("occurredOn", LocalDate.ofInstant(recordedAt, zone));
            entry.put("late", false);
            entry.put("action", action(type, payload));
            var clients = payload.path("clientIds");
            entry.put(
                    "clients",
                    clients.isMissingNode() ? String.valueOf(text(payload, "clientId")) : clients.toString());
            put(entry, "client", clients.size() == 1 ? clients.get(0).stringValue() : text(payload, "clientId"));
            put(entry, "access", text(payload, "action"));
            put(entry, "question", text(payload, "question"));
            put(entry, "reason", payload.has("personId") && payload.has("reason") ? "GIVEN" : text(payload, "reason"));
            if (payload.path("times").isNumber()) {
                entry.put("times", payload.get("times").intValue());
            }
        }
        put(
                entry,
                "person",
                text(metadata, "actorId") == null ? text(payload, "attemptedAs") : text(metadata, "actorId"));
        put(entry, "personName", text(metadata, "actorName"));
        put(entry, "role", text(metadata, "actorRole"));
        put(entry, "onBehalfOf", text(metadata, "onBehalfOf"));
        put(entry, "purpose", text(metadata, "purpose"));
        put(entry, "source", text(metadata, "source"));
        put(entry, "correlation", text(metadata, "correlationId"));
        put(entry, "about", isOfRecord ? null : text(payload, "personId"));
        put(entry, "factor", text(metadata, "factor"));
        return entry;
    }

    private static String action(String type, JsonNode payload) {
        if (payload.has("personId")) {
            var event =
                    JsonMapper.shared().treeToValue(payload, StoredName.all().get(new StoredName(type, "1")));
            return LifecycleEvent.of((PersonEvent) event).code();
        }
        return "EXPORT".equals(text(payload, "action")) ? "extract" : "access";
    }

    private static void put(Map<String, Comparable<?>> entry, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            entry.put(name, value);
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).stringValue() : null;
    }
}
