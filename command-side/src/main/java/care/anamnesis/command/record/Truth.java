package care.anamnesis.command.record;

import care.anamnesis.events.ClientEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.EnteredInError.Thing;
import care.anamnesis.events.EpisodeEvent;
import care.anamnesis.events.GoalEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The entries that count, as they read, found by what they belong to. */
final class Truth {
    private static final EntriesByKind NONE = new EntriesByKind();

    private final SortedMap<Long, Numbered> byVersion = new TreeMap<>();
    private final Map<Thing, EntriesByKind> ofThing = new HashMap<>();
    private final Map<UUID, EntriesByKind> ofEpisode = new HashMap<>();
    private final EntriesByKind all = new EntriesByKind();

    static Truth of(SortedMap<Long, ClinicalEvent> events) {
        var truth = new Truth();
        events.forEach(truth::add);
        return truth;
    }

    void add(long version, ClinicalEvent event) {
        var entry = new Numbered(version, event);
        byVersion.put(version, entry);
        all.add(entry);
        if (event.about() != null) {
            ofThing.computeIfAbsent(Thing.of(event), _ -> new EntriesByKind()).add(entry);
        }
        if (event.episodeId() != null) {
            ofEpisode
                    .computeIfAbsent(event.episodeId(), _ -> new EntriesByKind())
                    .add(entry);
        }
    }

    Numbered entry(long version) {
        return Objects.requireNonNull(byVersion.get(version));
    }

    Collection<Numbered> since(long version) {
        return byVersion.tailMap(version + 1).values();
    }

    Collection<Numbered> inOrder() {
        return byVersion.values();
    }

    EntriesByKind all() {
        return all;
    }

    /** What was written about the finding, goal, visit or other thing that this entry is about. */
    EntriesByKind sameThing(ClinicalEvent event) {
        return event.about() == null ? NONE : ofThing.getOrDefault(Thing.of(event), NONE);
    }

    EntriesByKind sameEpisode(ClinicalEvent event) {
        return event.episodeId() == null ? NONE : ofEpisode.getOrDefault(event.episodeId(), NONE);
    }

    EntriesByKind ofEpisode(UUID episodeId) {
        return ofEpisode.getOrDefault(episodeId, NONE);
    }

    boolean knowsGoal(UUID goalId) {
        return ofThing.containsKey(new Thing(GoalEvent.class, goalId));
    }

    /** The entries that may fit no longer once an entry of this kind is there: those of what it is about, or all. */
    Stream<EntriesByKind> around(ClinicalEvent event) {
        if (event instanceof ClientDetailsCorrected) {
            return Stream.of(all);
        }
        return event instanceof EpisodeEvent
                ? Stream.of(sameThing(event), sameEpisode(event))
                : Stream.of(sameThing(event));
    }
}
