package care.anamnesis.query.accountability.export;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether an exported JSON is what was written: entry by entry, and as a whole. */
final class RecordCheck {
    private final String file;
    private final List<Alteration> findings = new ArrayList<>();

    private RecordCheck(String file) {
        this.file = file;
    }

    static Verification of(String file, byte[] content) {
        return new RecordCheck(file).check(content);
    }

    private Verification check(byte[] content) {
        var record = read(content);
        if (record != null) {
            entries(record);
            findings.addAll(ProofCheck.of(file, record));
            whole(record);
        }
        if (!Seal.holds(content)) {
            findings.add(Alteration.in(file, "Its bytes do not match its digest."));
        }
        return new Verification(record, findings);
    }

    private @Nullable ObjectNode read(byte[] content) {
        try {
            if (CanonicalJson.JSON.readTree(content) instanceof ObjectNode record
                    && record.path("format").asString("").equals(RecordJson.FORMAT)
                    && record.path("entries").isArray()) {
                return record;
            }
            findings.add(Alteration.in(file, "It is not a record that this service exports."));
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            findings.add(Alteration.in(file, "It is no longer JSON from line " + line + " on."));
        }
        return null;
    }

    private void whole(ObjectNode record) {
        var entries = record.get("entries");
        if (record.path("formatVersion").asInt(0) != RecordJson.VERSION) {
            findings.add(Alteration.in(file, "Its format is of a version that this program does not know."));
        }
        if (record.path("version").asLong(-1) != entries.size()) {
            findings.add(Alteration.in(
                    file,
                    "It says that it holds " + record.path("version") + " entries and holds " + entries.size() + "."));
        }
        if (!link(record).equals(entries.isEmpty() ? Chain.START : link(entries.get(entries.size() - 1)))) {
            findings.add(Alteration.in(file, "Its last entry is not the one with which its chain ended."));
        }
    }

    private void entries(ObjectNode record) {
        JsonNode before = CanonicalJson.JSON.createObjectNode();
        for (var entry : record.get("entries")) {
            entry(before, entry, record);
            before = entry;
        }
    }

    private void entry(JsonNode before, JsonNode entry, ObjectNode record) {
        var version = entry.path("version").asLong(0);
        var expected = before.path("version").asLong(0) + 1;
        if (version > expected) {
            var missing =
                    version == expected + 1 ? "Entry " + expected : "Entries " + expected + " to " + (version - 1);
            findings.add(Alteration.at(
                    file,
                    expected,
                    missing + (version == expected + 1 ? " is" : " are") + " missing before entry " + version + "."));
        } else if (version < expected) {
            findings.add(Alteration.at(
                    file, Math.max(version, 1), "Entry " + version + " stands after entry " + (expected - 1) + "."));
        }
        order(before, entry, version, record);
        if (!fits(before, entry)) {
            findings.add(Alteration.at(
                    file,
                    version,
                    "Entry " + version + " does not fit its link in the chain: it, or an earlier entry, was changed."));
        }
    }

    private void order(JsonNode before, JsonNode entry, long version, ObjectNode record) {
        var position = entry.path("position").asLong(0);
        if (position <= before.path("position").asLong(0)
                || position > record.path("asOfPosition").asLong(0)) {
            findings.add(Alteration.at(
                    file, version, "Entry " + version + " has a position in the log that it cannot have."));
        }
        if (recordedAt(entry).isBefore(recordedAt(before))) {
            findings.add(Alteration.at(
                    file, version, "Entry " + version + " says it was written before the one before it."));
        }
    }

    private static boolean fits(JsonNode before, JsonNode entry) {
        var link = before.has(Chain.LINK) ? link(before) : Chain.START;
        try {
            return entry instanceof ObjectNode written
                    && Chain.link(link, written).equals(link(entry));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String link(JsonNode entry) {
        return entry.path(Chain.LINK).asString("");
    }

    private static Instant recordedAt(JsonNode entry) {
        try {
            return Instant.parse(entry.path("recordedAt").asString(""));
        } catch (DateTimeParseException _) {
            return Instant.MIN;
        }
    }
}
