package care.anamnesis.events;

import care.anamnesis.events.CorrectionEvent.EntryAmended;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record after its corrections: amended entries as amended, without entries marked as entered in error and everything
 * recorded about what they created. The corrections themselves stay in it.
 */
public final class CurrentTruth {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<Long, List<EntryAmended>> amendments = new HashMap<>();

    private CurrentTruth() {}

    /**
     * The entries that count today, by version.
     *
     * @param history every event of one client in order; the first has version 1
     */
    public static SortedMap<Long, ClinicalEvent> of(List<? extends ClinicalEvent> history) {
        return new CurrentTruth().read(history);
    }

    /** The ids created by entries in error. */
    public static Set<UUID> struckIds(List<? extends ClinicalEvent> history) {
        return EnteredInError.in(history).ids();
    }

    /**
     * An event with some of its fields replaced.
     *
     * @throws tools.jackson.core.JacksonException if they do not fit the event
     */
    public static ClinicalEvent amended(ClinicalEvent event, ObjectNode fields) {
        ObjectNode json = JSON.valueToTree(event);
        json.setAll(fields);
        return JSON.treeToValue(json, event.getClass());
    }

    private SortedMap<Long, ClinicalEvent> read(List<? extends ClinicalEvent> history) {
        history.forEach(this::noteAmendment);
        var inError = EnteredInError.in(history);
        var truth = new TreeMap<Long, ClinicalEvent>();
        for (var i = 0; i < history.size(); i++) {
            var version = i + 1L;
            var event = history.get(i);
            if (inError.counts(version, event)) {
                truth.put(version, asAmended(version, event));
            }
        }
        return truth;
    }

    private void noteAmendment(ClinicalEvent event) {
        if (event instanceof EntryAmended amendment) {
            amendments
                    .computeIfAbsent(amendment.entry(), _ -> new ArrayList<>())
                    .add(amendment);
        }
    }

    private ClinicalEvent asAmended(long version, ClinicalEvent event) {
        var amended = event;
        for (var amendment : amendments.getOrDefault(version, List.of())) {
            amended = amended(amended, amendment.to());
        }
        return amended;
    }
}
