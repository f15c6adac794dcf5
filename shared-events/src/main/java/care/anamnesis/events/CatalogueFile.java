package care.anamnesis.events;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A catalogue file: named sections, each a list of entries with a key of their own. */
final class CatalogueFile {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String ABOUT = "about";

    private final JsonNode root;

    private CatalogueFile(JsonNode root) {
        this.root = root;
    }

    static CatalogueFile read(InputStream json, Set<String> sections) {
        var root = parse(json);
        if (!root.isObject()) {
            throw new MalformedCatalogue("The catalogue is not a JSON object");
        }
        for (var field : root.propertyNames()) {
            if (!field.equals(ABOUT) && !sections.contains(field)) {
                throw new MalformedCatalogue("The catalogue has an unknown field " + field);
            }
        }
        return new CatalogueFile(root);
    }

    private static JsonNode parse(InputStream json) {
        try {
            return STRICT.readTree(json);
        } catch (JacksonException e) {
            throw new MalformedCatalogue("The catalogue is not valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The entries of a section in the order of the file; {@code kind} is the word for one of them in messages. */
    List<CatalogueEntry> section(String name, String kind) {
        var section = root.get(name);
        if (section == null || !section.isArray() || section.isEmpty()) {
            throw new MalformedCatalogue("The catalogue has no " + name);
        }
        var entries = new ArrayList<CatalogueEntry>();
        var keys = new HashSet<String>();
        for (var node : section.values()) {
            var entry = CatalogueEntry.of(node, kind, entries.size() + 1);
            entry.require(keys.add(entry.key()), "its key is used twice");
            entries.add(entry);
        }
        return List.copyOf(entries);
    }
}
