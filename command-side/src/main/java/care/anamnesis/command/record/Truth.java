package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.ClinicalEvent.ClientDetailsCorrected;
import care.anamnesis.events.ClinicalEvent.EpisodeEvent;
import care.anamnesis.events.ClinicalEvent.GoalEvent;
import care.anamnesis.events.EnteredInError.Thing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The entries that count, as they read, found by what they belong to. */
final class Truth {
    private final SortedMap<Long, Numbered> entries = new TreeMap<>();
    private final Map<Thing, List<Numbered>> ofThing = new HashMap<>();
    private final Map<UUID, List<Numbered>> ofEpisode = new HashMap<>();
    private final Map<Class<?>, List<Numbered>> ofClass = new HashMap<>();

    static Truth of(SortedMap<Long, ClinicalEvent> events) {
        var truth = new Truth();
        events.forEach(truth::add);
        return truth;
    }

    void add(long version, ClinicalEvent event) {
        var entry = new Numbered(version, event);
        entries.put(version, entry);
        ofClass.computeIfAbsent(event.getClass(), _ -> new ArrayList<>()).add(entry);
        if (event.about() != null) {
            ofThing.computeIfAbsent(Thing.of(event), _ -> new ArrayList<>()).add(entry);
        }
        if (event.episodeId() != null) {
            ofEpisode.computeIfAbsent(event.episodeId(), _ -> new ArrayList<>()).add(entry);
        }
    }

    Collection<Numbered> since(long version) {
        return entries.tailMap(version + 1).values();
    }

    Collection<Numbered> all() {
        return entries.values();
    }

    /** In the order in which they were written. */
    <E extends ClinicalEvent> Stream<Numbered> of(Class<E> kind) {
        return ofClass.getOrDefault(kind, List.of()).stream();
    }

    /** What was written about the finding, goal, visit or other thing that this entry is about. */
    Stream<Numbered> sameThing(ClinicalEvent event) {
        return event.about() == null ? Stream.of() : ofThing.getOrDefault(Thing.of(event), List.of()).stream();
    }

    Stream<Numbered> sameEpisode(ClinicalEvent event) {
        return event.episodeId() == null ? Stream.of() : ofEpisode.getOrDefault(event.episodeId(), List.of()).stream();
    }

    boolean knowsGoal(UUID goalId) {
        return ofThing.containsKey(new Thing(GoalEvent.class, goalId));
    }

    /** The entries that may fit no longer once this one is there, itself among them. */
    Collection<Numbered> concernedBy(Numbered entry) {
        var event = entry.event();
        if (event instanceof ClientDetailsCorrected) {
            return all();
        }
        var concerned = new LinkedHashSet<Numbered>();
        concerned.add(entry);
        sameThing(event).forEach(concerned::add);
        if (event instanceof EpisodeEvent) {
            sameEpisode(event).forEach(concerned::add);
        }
        return concerned;
    }
}
