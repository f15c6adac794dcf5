package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Entries in the order in which they were written, found by their kind. */
record EntriesByKind(Map<Class<? extends ClinicalEvent>, List<Numbered>> ofKind) {
    EntriesByKind() {
        this(new HashMap<>());
    }

    void add(Numbered entry) {
        ofKind.computeIfAbsent(entry.event().getClass(), _ -> new ArrayList<>()).add(entry);
    }

    Set<Class<? extends ClinicalEvent>> kinds() {
        return ofKind.keySet();
    }

    Stream<Numbered> of(Class<? extends ClinicalEvent> kind) {
        return ofKind.getOrDefault(kind, List.of()).stream();
    }

    /** One kind after the other. */
    Stream<Numbered> of(Collection<Class<? extends ClinicalEvent>> kinds) {
        return kinds.stream().flatMap(this::of);
    }
}
