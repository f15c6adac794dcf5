package care.anamnesis.query.lookback.history;

import care.anamnesis.events.ClinicalEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The names and sentences of a record that is told from its beginning. */
final class ToldSoFar {
    private final Sentences sentences;
    private final Map<Named, String> names = new HashMap<>();
    private final List<String> told = new ArrayList<>();

    private record Named(Class<? extends ClinicalEvent> by, UUID id) {}

    ToldSoFar(Sentences sentences) {
        this.sentences = sentences;
    }

    String tell(ClinicalEvent event) {
        var sentence = sentences.of(event, before(event));
        told.add(sentence);
        return sentence;
    }

    private Subjects before(ClinicalEvent event) {
        return new Subjects() {
            @Override
            public void name(UUID id, String name) {
                names.put(new Named(event.getClass(), id), name);
            }

            @Override
            public String nameOf(Class<? extends ClinicalEvent> namedBy, UUID id, String otherwise) {
                return names.getOrDefault(new Named(namedBy, id), otherwise);
            }

            @Override
            public String sentenceOf(long version) {
                return version <= told.size() ? told.get((int) version - 1) : "";
            }
        };
    }
}
