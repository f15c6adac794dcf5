package care.anamnesis.command.record;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.CurrentTruth;
import care.anamnesis.events.VisitEvent.VisitRecorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every entry of the record as it was written; an entry's version is its place in it, from 1. */
final class History {
    private final List<ClinicalEvent> events = new ArrayList<>();
    private final Set<UUID> struck = new HashSet<>();
    private final Map<UUID, String> authors = new HashMap<>();
    private Truth current = new Truth();
    private transient Set<Misfit> misfits = Set.of(); // both can be computed again from the entries
    private transient int checked;

    void add(ClinicalEvent event, @Nullable String writer) {
        events.add(event);
        if (event instanceof VisitRecorded visit && writer != null) {
            authors.put(visit.visitId(), writer);
        }
        if (event instanceof CorrectionEvent) {
            struck.clear();
            struck.addAll(CurrentTruth.struckIds(events));
            current = Truth.of(truth());
        } else {
            current.add(events.size(), event);
        }
    }

    int size() {
        return events.size();
    }

    /** The entries that do not fit the others, as the record reads now. */
    Set<Misfit> misfits() {
        if (checked < events.size()) {
            misfits = checked == 0 || hasCorrectionSince(checked)
                    ? Misfit.in(current)
                    : Misfit.since(checked, misfits, current);
            checked = events.size();
        }
        return misfits;
    }

    private boolean hasCorrectionSince(int version) {
        return events.subList(version, events.size()).stream().anyMatch(CorrectionEvent.class::isInstance);
    }

    /** The entries that count, as they read today, found by what they belong to. */
    Truth current() {
        return current;
    }

    /** The id of the person who wrote the note of a visit. */
    @Nullable
    String authorOf(UUID visitId) {
        return authors.get(visitId);
    }

    /** The entries that count, as they read today, by version. */
    SortedMap<Long, ClinicalEvent> truth() {
        return CurrentTruth.of(events);
    }

    /** @throws UnknownEntry if the record has no entry of this version */
    void requireEntry(long version, String field) {
        if (version < 1 || version > events.size()) {
            throw new UnknownEntry(field);
        }
    }

    /** An id of something that no longer counts stays in use (R35); otherwise later entries would be struck with it. */
    void requireNotStruck(UUID id, String field) {
        if (struck.contains(id)) {
            throw new RuleViolation(
                    "The " + field + " was used for something entered in error; an id is never used again.");
        }
    }

    /** The corrections of one entry, in order. */
    <C extends CorrectionEvent> Stream<C> corrections(long version, Class<C> type) {
        return events.stream().filter(type::isInstance).map(type::cast).filter(event -> event.entry() == version);
    }
}
