package care.anamnesis.query.lookback.history;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.eventlog.StreamPart;
import care.anamnesis.eventlog.StreamPart.Order;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.EnteredInError;
import care.anamnesis.events.EnteredInError.Thing;
import care.anamnesis.events.StoredName;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.http.Refusals;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A client's record as it is now. It reads only the entries that are asked for, each of them once. */
public final class RecordInParts implements EnteredInError.Earlier {
    private static final int NEAR = 4;
    private static final int FAR = 500;

    private static final ClassValue<Set<String>> NAMES = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return StoredName.clinical().entrySet().stream()
                    .filter(stored -> type.isAssignableFrom(stored.getValue()))
                    .map(stored -> stored.getKey().name())
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    private final ReadScope scope;
    private final UUID clientId;
    private final long last;
    private final Map<Long, StoredEvent> read = new HashMap<>();
    private @Nullable List<StoredEvent> corrections;

    RecordInParts(ReadScope scope, UUID clientId) {
        this.scope = scope;
        this.clientId = clientId;
        last = scope.last(clientId);
        if (last == 0) {
            throw Refusals.unknownClient();
        }
    }

    /** The version of the last entry. What is written from now on does not belong to this record. */
    long last() {
        return last;
    }

    /** @param types stored names; none for all */
    List<StoredEvent> part(long from, long to, Set<String> types, Order order, int limit) {
        var part = scope.part(clientId, new StreamPart(from, Math.min(to, last), types, order, limit));
        part.forEach(stored -> read.put(stored.version(), stored));
        return part;
    }

    StoredEvent at(long version) {
        require(Set.of(version));
        return Objects.requireNonNull(read.get(version), "A record has no gap");
    }

    Map<Long, ClinicalEvent> events(Set<Long> versions) {
        require(versions);
        return versions.stream().collect(Collectors.toMap(version -> version, version ->
                (ClinicalEvent) at(version).payload()));
    }

    /** All of them, for any may be about any entry. */
    List<StoredEvent> corrections() {
        if (corrections == null) {
            corrections = part(1, last, names(CorrectionEvent.class), Order.OLDEST_FIRST, Integer.MAX_VALUE);
        }
        return corrections;
    }

    /** The first version that was written at an instant or later, one after the last if there is none. */
    long firstFrom(Instant instant) {
        long before = 0;
        long from = last + 1;
        while (before + 1 < from) {
            long middle = before + (from - before) / 2;
            if (at(middle).recordedAt().isBefore(instant)) {
                before = middle;
            } else {
                from = middle;
            }
        }
        return from;
    }

    /** Searches backwards from there: entries about the same thing are usually close to each other. */
    @Override
    public boolean tellsOf(Thing thing, long beforeVersion) {
        var types = names(thing.family());
        long to = beforeVersion - 1;
        for (int size = NEAR; to > 0; size = FAR) {
            var part = part(1, to, types, Order.NEWEST_FIRST, size);
            if (part.stream()
                    .anyMatch(
                            stored -> Thing.of((ClinicalEvent) stored.payload()).equals(thing))) {
                return true;
            }
            to = part.size() < size ? 0 : part.getLast().version() - 1;
        }
        return false;
    }

    private void require(Set<Long> versions) {
        var missing = new HashSet<>(versions);
        missing.removeAll(read.keySet());
        scope.entries(clientId, missing).forEach(stored -> read.put(stored.version(), stored));
    }

    /** The stored names of an event, or of a family of events. */
    public static Set<String> names(Class<?> type) {
        return NAMES.get(type);
    }
}
