package care.anamnesis.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the sentences so far have named and told, so that later ones can go back to it. */
final class Subjects {
    private final Map<UUID, String> names = new HashMap<>();
    private final List<String> told = new ArrayList<>();

    void name(UUID id, String name) {
        names.put(id, name);
    }

    String nameOf(UUID id, String otherwise) {
        return names.getOrDefault(id, otherwise);
    }

    void told(String sentence) {
        told.add(sentence);
    }

    /** What was written with a version; the first one is 1. */
    String sentenceOf(long version) {
        return version <= told.size() ? told.get((int) version - 1) : "";
    }
}
