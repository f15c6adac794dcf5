package care.anamnesis.events;

import care.anamnesis.events.ClinicalEvent.EntryAmended;
import care.anamnesis.events.ClinicalEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.ClinicalEvent.EpisodeEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as it reads after its corrections: amended entries as amended; entries marked as entered in error left out,
 * together with all that was recorded about what they created. The corrections themselves stay in it.
 */
public final class CurrentTruth {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<Long, List<EntryAmended>> amendments = new HashMap<>();
    private final Set<Long> inError = new HashSet<>();
    private final Set<Thing> struck = new HashSet<>();

    /** An id names one thing of each kind: nothing keeps a goal and a finding from sharing one. */
    private record Thing(Class<?> family, @Nullable UUID id) {
        static Thing of(ClinicalEvent event) {
            return new Thing(event.getClass().getInterfaces()[0], event.about());
        }
    }

    private CurrentTruth() {}

    /**
     * What counts today, by version.
     *
     * @param history every event of one client in order; the first has version 1
     */
    public static SortedMap<Long, ClinicalEvent> of(List<? extends ClinicalEvent> history) {
        return new CurrentTruth().read(history);
    }

    /** The ids of what was created by entries in error. */
    public static Set<UUID> struckIds(List<? extends ClinicalEvent> history) {
        var truth = new CurrentTruth();
        truth.read(history);
        return truth.struck.stream().map(Thing::id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /**
     * An event with some of its fields replaced.
     *
     * @throws tools.jackson.core.JacksonException if the event cannot hold them
     */
    public static ClinicalEvent amended(ClinicalEvent event, ObjectNode fields) {
        ObjectNode json = JSON.valueToTree(event);
        json.setAll(fields);
        return JSON.treeToValue(json, event.getClass());
    }

    private SortedMap<Long, ClinicalEvent> read(List<? extends ClinicalEvent> history) {
        history.forEach(this::noteCorrection);
        inError.forEach(version -> strikeWhatItCreated(history, version));
        var truth = new TreeMap<Long, ClinicalEvent>();
        for (var i = 0; i < history.size(); i++) {
            var version = i + 1L;
            var event = history.get(i);
            if (counts(version, event)) {
                truth.put(version, asAmended(version, event));
            }
        }
        return truth;
    }

    private void noteCorrection(ClinicalEvent event) {
        if (event instanceof EntryAmended amendment) {
            amendments
                    .computeIfAbsent(amendment.entry(), _ -> new ArrayList<>())
                    .add(amendment);
        } else if (event instanceof EntryMarkedEnteredInError mark) {
            inError.add(mark.entry());
        }
    }

    private void strikeWhatItCreated(List<? extends ClinicalEvent> history, long version) {
        var thing = Thing.of(history.get((int) version - 1));
        var goesOn = history.stream().limit(version - 1).map(Thing::of).anyMatch(thing::equals);
        if (thing.id() != null && !goesOn) {
            struck.add(thing);
        }
    }

    private boolean counts(long version, ClinicalEvent event) {
        return !inError.contains(version)
                && !struck.contains(Thing.of(event))
                && !struck.contains(new Thing(EpisodeEvent.class, event.episodeId()));
    }

    private ClinicalEvent asAmended(long version, ClinicalEvent event) {
        var amended = event;
        for (var amendment : amendments.getOrDefault(version, List.of())) {
            amended = amended(amended, amendment.to());
        }
        return amended;
    }
}
