package care.anamnesis.events;

import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a record that no longer count: those marked as entered in error, and everything written about what they
 * created.
 */
public final class EnteredInError {
    private final Set<Long> versions;
    private final Set<Thing> created = new HashSet<>();

    /**
     * Something that an entry creates or refers to. An id names one thing of each kind: a goal and a finding may share
     * one.
     */
    public record Thing(Class<?> family, @Nullable UUID id) {
        public static Thing of(ClinicalEvent event) {
            return new Thing(event.getClass().getInterfaces()[0], event.about());
        }
    }

    /** Knows what a record refers to before some version. */
    @FunctionalInterface
    public interface Earlier {
        boolean tellsOf(Thing thing, long beforeVersion);
    }

    private EnteredInError(Set<Long> versions) {
        this.versions = versions;
    }

    /** @param history every event of one client in order; the first has version 1 */
    public static EnteredInError in(List<? extends ClinicalEvent> history) {
        var marked = new HashMap<Long, ClinicalEvent>();
        for (var event : history) {
            if (event instanceof EntryMarkedEnteredInError mark) {
                marked.put(mark.entry(), history.get((int) mark.entry() - 1));
            }
        }
        return of(
                marked,
                (thing, before) ->
                        history.stream().limit(before - 1).map(Thing::of).anyMatch(thing::equals));
    }

    /** @param marked the entries that are marked, by version */
    public static EnteredInError of(Map<Long, ? extends ClinicalEvent> marked, Earlier earlier) {
        var inError = new EnteredInError(Set.copyOf(marked.keySet()));
        marked.forEach((version, event) -> {
            var thing = Thing.of(event);
            if (thing.id() != null && !earlier.tellsOf(thing, version)) {
                inError.created.add(thing);
            }
        });
        return inError;
    }

    public boolean counts(long version, ClinicalEvent event) {
        return !versions.contains(version)
                && !created.contains(Thing.of(event))
                && !created.contains(new Thing(EpisodeEvent.class, event.episodeId()));
    }

    /** The ids of what the marked entries created. */
    Set<UUID> ids() {
        return created.stream().map(Thing::id).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
