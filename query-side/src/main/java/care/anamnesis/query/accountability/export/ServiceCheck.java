package care.anamnesis.query.accountability.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Whether the service holds today what was exported from it; what was written after the export may be there or not. */
final class ServiceCheck {
    private static final String WHERE = "the service";

    /** What never changes about an entry; whether it was corrected may. */
    private static final List<String> WRITTEN = List.of(
            "position",
            "event",
            "occurredOn",
            "recordedAt",
            "actor",
            "onBehalfOf",
            "purpose",
            "confirmed",
            "factor",
            "reason",
            "episodeId",
            "corrects",
            "data");

    private ServiceCheck() {}

    /** @param now the entries as the service's history tells them, with what was written word for word */
    static List<Alteration> of(JsonNode record, List<JsonNode> now) {
        var findings = new ArrayList<Alteration>();
        var asOf = record.path("asOfPosition").asLong(0);
        var held = byVersion(now.stream()
                .filter(entry -> entry.path("position").asLong(0) <= asOf)
                .toList());
        var exported = byVersion(record.path("entries").valueStream().toList());
        exported.forEach((version, entry) -> {
            var other = held.get(version);
            if (other == null) {
                findings.add(Alteration.at(WHERE, version, "It holds no entry " + version + "."));
            } else {
                difference(version, entry, other, findings);
            }
        });
        held.keySet().stream()
                .filter(version -> !exported.containsKey(version))
                .forEach(version -> findings.add(Alteration.at(
                        WHERE, version, "It holds an entry " + version + " of that time, which the export lacks.")));
        return findings;
    }

    private static void difference(long version, JsonNode exported, JsonNode held, List<Alteration> findings) {
        var fields = WRITTEN.stream()
                .filter(field -> !text(exported, field).equals(text(held, field)))
                .collect(Collectors.joining(", "));
        if (!fields.isEmpty()) {
            findings.add(Alteration.at(WHERE, version, "Its entry " + version + " is another one: " + fields + "."));
        }
    }

    private static String text(JsonNode entry, String field) {
        return entry.path(field).isMissingNode() ? "null" : CanonicalJson.of(entry.path(field));
    }

    private static Map<Long, JsonNode> byVersion(List<JsonNode> entries) {
        return entries.stream()
                .collect(Collectors.toMap(
                        entry -> entry.path("version").asLong(0), Function.identity(), (first, _) -> first));
    }
}
