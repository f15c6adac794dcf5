package care.anamnesis.query.lookback.history;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.eventlog.StreamPart.Order;
import care.anamnesis.events.ClinicalEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells entries out of the middle of a record as if it were told from its beginning: looks back for what they go back to. */
final class ToldInParts {
    private static final int NEAR = 20;
    private static final int FAR = 500;

    private final Sentences sentences;
    private final RecordInParts record;
    private final long end;
    private final Map<Class<?>, Names> names = new HashMap<>();
    private final Map<Long, String> told = new HashMap<>();

    /** @param end the last version that will be told */
    ToldInParts(Sentences sentences, RecordInParts record, long end) {
        this.sentences = sentences;
        this.record = record;
        this.end = end;
    }

    String tell(StoredEvent stored) {
        var sentence = told.get(stored.version());
        if (sentence == null) {
            sentence = sentences.of((ClinicalEvent) stored.payload(), before(stored.version()));
            told.put(stored.version(), sentence);
        }
        return sentence;
    }

    private Subjects before(long version) {
        return new Subjects() {
            @Override
            public void name(UUID id, String name) {
                // It is found by those who look back for it.
            }

            @Override
            public String nameOf(Class<? extends ClinicalEvent> namedBy, UUID id, String otherwise) {
                var name = names.computeIfAbsent(namedBy, Names::new).find(id, version);
                return name == null ? otherwise : name;
            }

            @Override
            public String sentenceOf(long earlier) {
                return earlier < version ? tell(record.at(earlier)) : "";
            }
        };
    }

    /** The names that entries of one kind give, as far back as anyone has asked. */
    private final class Names {
        private final Class<?> namedBy;
        private final Map<UUID, TreeMap<Long, String>> found = new HashMap<>();
        private long from = end + 1;
        private int size = NEAR;

        Names(Class<?> namedBy) {
            this.namedBy = namedBy;
        }

        @Nullable
        String find(UUID id, long before) {
            while (true) {
                var name = found.getOrDefault(id, new TreeMap<>()).lowerEntry(before);
                if (name != null || from == 1) {
                    return name == null ? null : name.getValue();
                }
                lookFurtherBack();
            }
        }

        private void lookFurtherBack() {
            var part = record.part(1, from - 1, RecordInParts.names(namedBy), Order.NEWEST_FIRST, size);
            part.forEach(this::note);
            from = part.size() < size ? 1 : part.getLast().version();
            size = FAR;
        }

        private void note(StoredEvent stored) {
            sentences.of((ClinicalEvent) stored.payload(), new Subjects() {
                @Override
                public void name(UUID id, String name) {
                    found.computeIfAbsent(id, _ -> new TreeMap<>()).put(stored.version(), name);
                }

                @Override
                public String nameOf(Class<? extends ClinicalEvent> other, UUID id, String otherwise) {
                    return otherwise;
                }

                @Override
                public String sentenceOf(long version) {
                    return "";
                }
            });
        }
    }
}
