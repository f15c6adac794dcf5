package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent;
import java.util.Arrays;
import java.util.List;

/** The kinds of events of the language. */
final class Kinds {
    private Kinds() {}

    /** Every kind of event, in the order of the language. */
    static List<Class<? extends ClinicalEvent>> all() {
        return leaves(ClinicalEvent.class);
    }

    private static List<Class<? extends ClinicalEvent>> leaves(Class<? extends ClinicalEvent> family) {
        var subclasses = family.getPermittedSubclasses();
        return subclasses == null
                ? List.of(family)
                : Arrays.stream(subclasses)
                        .flatMap(type -> leaves(type.asSubclass(ClinicalEvent.class)).stream())
                        .distinct()
                        .<Class<? extends ClinicalEvent>>map(type -> type)
                        .toList();
    }

    static List<Class<? extends ClinicalEvent>> allBut(Class<?>... others) {
        return all().stream().filter(kind -> !List.of(others).contains(kind)).toList();
    }

    /** Every kind that belongs to an episode of care, in the order of the language. */
    static List<Class<? extends ClinicalEvent>> ofEpisodesBut(Class<?>... others) {
        return allBut(others).stream()
                .filter(kind -> Arrays.stream(kind.getRecordComponents())
                        .anyMatch(component -> component.getName().equals("episodeId")))
                .toList();
    }
}
