package care.anamnesis.pages.lookback;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.query.lookback.history.RecordInParts;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * A family of events, to choose from.
 *
 * @param name of the family, for its text
 * @param all the stored names, in one value of a parameter
 */
record EntryKinds(String name, List<String> kinds, String all) {

    static List<EntryKinds> families() {
        return Arrays.stream(ClinicalEvent.class.getPermittedSubclasses())
                .map(family -> of(family, List.copyOf(new TreeSet<>(RecordInParts.names(family)))))
                .toList();
    }

    private static EntryKinds of(Class<?> family, List<String> kinds) {
        return new EntryKinds(family.getSimpleName(), kinds, String.join(",", kinds));
    }
}
