package care.anamnesis.query.lookback.history;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.eventlog.StreamPart.Order;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a client's record, and in which order. Every bound is included; what is absent excludes nothing.
 *
 * @param kinds the stored names of events; none for all
 * @param episode also with the corrections of what belongs to the episode
 * @param entry a version: that entry, what it corrects and what corrects it
 */
public record HistoryQuestion(
        UUID clientId,
        @Nullable LocalDate occurredFrom,
        @Nullable LocalDate occurredTo,
        @Nullable Instant recordedFrom,
        @Nullable Instant recordedTo,
        Set<String> kinds,
        @Nullable UUID episode,
        @Nullable String actor,
        @Nullable Long entry,
        Order order) {

    private static final int READ_AHEAD = 200;

    /** Everything, the newest first. */
    public static HistoryQuestion newest(UUID clientId) {
        return new HistoryQuestion(clientId, null, null, null, null, Set.of(), null, null, null, Order.NEWEST_FIRST);
    }

    /**
     * Reads no further than necessary: the log itself finds versions, times of writing and kinds; for other filters,
     * entries are read in order until enough of them match.
     *
     * @param after the version of the last entry that the asker has seen
     */
    List<StoredEvent> find(RecordInParts record, @Nullable Long after, int limit) {
        var rest = Span.of(this, record, after);
        return entry == null ? inOrder(record, rest, limit) : concerning(entry, record, rest, limit);
    }

    private List<StoredEvent> inOrder(RecordInParts record, Span rest, int limit) {
        var found = new ArrayList<StoredEvent>();
        int size = occurredFrom == null && occurredTo == null && episode == null && actor == null
                ? limit
                : Math.max(limit, READ_AHEAD);
        while (found.size() < limit && !rest.isEmpty()) {
            var part = record.part(rest.from(), rest.to(), kinds, order, size);
            record.events(corrected(part));
            part.stream().filter(it -> matches(it, record)).forEach(found::add);
            rest = part.size() < size ? Span.EMPTY : rest.beyond(part.getLast().version(), order);
        }
        return found.stream().limit(limit).toList();
    }

    /** The entry, what corrects it and what it corrects itself. */
    private List<StoredEvent> concerning(long version, RecordInParts record, Span rest, int limit) {
        var versions = new TreeSet<Long>();
        if (version <= record.last()) {
            versions.add(version);
            versions.addAll(corrected(List.of(record.at(version))));
        }
        record.corrections().stream()
                .filter(it -> ((CorrectionEvent) it.payload()).entry() == version)
                .forEach(it -> versions.add(it.version()));
        return (order == Order.OLDEST_FIRST ? versions : versions.descendingSet())
                .stream()
                        .filter(rest::holds)
                        .map(record::at)
                        .filter(it ->
                                kinds.isEmpty() || kinds.contains(it.type().name()))
                        .filter(it -> matches(it, record))
                        .limit(limit)
                        .toList();
    }

    private boolean matches(StoredEvent it, RecordInParts record) {
        return isBetween(occurredFrom, ((ClinicalEvent) it.payload()).occurredOn(), occurredTo)
                && (episode == null || episode.equals(episodeOf(it, record)))
                && (actor == null
                        || actor.equals(Provenance.from(it.metadata()).actor().id()));
    }

    private static <T> boolean isBetween(@Nullable Comparable<T> from, T it, @Nullable Comparable<T> to) {
        return (from == null || from.compareTo(it) <= 0) && (to == null || to.compareTo(it) >= 0);
    }

    private static @Nullable UUID episodeOf(StoredEvent it, RecordInParts record) {
        var entry = it.payload() instanceof CorrectionEvent correction ? record.at(correction.entry()) : it;
        return ((ClinicalEvent) entry.payload()).episodeId();
    }

    private static Set<Long> corrected(List<StoredEvent> entries) {
        return entries.stream()
                .filter(it -> it.payload() instanceof CorrectionEvent)
                .map(it -> ((CorrectionEvent) it.payload()).entry())
                .collect(Collectors.toSet());
    }

    /** The versions that may answer, as far as their number and the time of their writing tell. */
    private record Span(long from, long to) {
        static final Span EMPTY = new Span(1, 0);

        static Span of(HistoryQuestion question, RecordInParts record, @Nullable Long after) {
            long from = question.recordedFrom == null ? 1 : record.firstFrom(question.recordedFrom);
            long to = question.recordedTo == null || question.recordedTo.equals(Instant.MAX)
                    ? record.last()
                    : record.firstFrom(question.recordedTo.plusNanos(1)) - 1;
            var span = new Span(from, to);
            return after == null ? span : span.beyond(after, question.order);
        }

        Span beyond(long version, Order order) {
            return switch (order) {
                case OLDEST_FIRST -> new Span(Math.max(from, version + 1), to);
                case NEWEST_FIRST -> new Span(from, Math.min(to, version - 1));
            };
        }

        boolean holds(long version) {
            return version >= from && version <= to;
        }

        boolean isEmpty() {
            return from > to;
        }
    }
}
