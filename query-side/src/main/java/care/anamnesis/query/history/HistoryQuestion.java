package care.anamnesis.query.history;

import care.anamnesis.query.answer.Cursor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a client's record, and in which order. Every bound is included; what is absent excludes nothing.
 *
 * @param kinds the stored names of events; none for all
 * @param episode also with the corrections of what belongs to the episode
 * @param entry a version: that entry, what it corrects and what corrects it
 */
record HistoryQuestion(
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

    enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    /**
     * @param record every entry of the client, the first version first
     * @param after the version of the last entry that the asker has seen
     */
    List<HistoryEntry> answer(List<HistoryEntry> record, @Nullable Long after) {
        var byVersion = Comparator.comparingLong(HistoryEntry::version);
        return record.stream()
                .filter(it -> matches(it, record))
                .filter(it -> after == null || isBeyond(it, after))
                .sorted(order == Order.OLDEST_FIRST ? byVersion : byVersion.reversed())
                .toList();
    }

    @Nullable
    Long versionAt(@Nullable String cursor) {
        return cursor == null ? null : Cursor.read(this, cursor);
    }

    String cursorAfter(HistoryEntry last) {
        return Cursor.of(this, last.version());
    }

    private boolean isBeyond(HistoryEntry it, long after) {
        return switch (order) {
            case OLDEST_FIRST -> it.version() > after;
            case NEWEST_FIRST -> it.version() < after;
        };
    }

    private boolean matches(HistoryEntry it, List<HistoryEntry> record) {
        return isBetween(occurredFrom, it.occurredOn(), occurredTo)
                && isBetween(recordedFrom, it.recordedAt(), recordedTo)
                && (kinds.isEmpty() || kinds.contains(it.event()))
                && (episode == null || episode.equals(episodeOf(it, record)))
                && (actor == null || actor.equals(it.actor().id()))
                && (entry == null || concerns(it, entry));
    }

    private static <T> boolean isBetween(@Nullable Comparable<T> from, T it, @Nullable Comparable<T> to) {
        return (from == null || from.compareTo(it) <= 0) && (to == null || to.compareTo(it) >= 0);
    }

    private static @Nullable UUID episodeOf(HistoryEntry it, List<HistoryEntry> record) {
        return it.corrects() == null
                ? it.episodeId()
                : record.get((int) (it.corrects() - 1)).episodeId();
    }

    private static boolean concerns(HistoryEntry it, Long entry) {
        return it.version() == entry
                || Objects.equals(it.corrects(), entry)
                || it.correctedBy().contains(entry);
    }
}
