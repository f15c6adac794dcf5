package care.anamnesis.pages.lookback;

import care.anamnesis.eventlog.StreamPart.Order;
import care.anamnesis.query.http.Address;
import care.anamnesis.query.lookback.history.HistoryQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which entries the page of a history shows, as it stands in its address. People ask for days of writing where the API
 * takes instants.
 *
 * @param kind stored names of events; none for all
 */
record HistoryFilter(
        @Nullable LocalDate occurredFrom,
        @Nullable LocalDate occurredTo,
        @Nullable LocalDate recordedFrom,
        @Nullable LocalDate recordedTo,
        @Nullable Set<String> kind,
        @Nullable UUID episode,
        @Nullable String writtenBy,
        @Nullable Long entry,
        @Nullable Order order) {

    HistoryQuestion question(UUID clientId, ZoneId zone) {
        return new HistoryQuestion(
                clientId,
                occurredFrom,
                occurredTo,
                recordedFrom == null ? null : recordedFrom.atStartOfDay(zone).toInstant(),
                recordedTo == null ? null : lastInstantOf(recordedTo, zone),
                kinds(),
                episode,
                writer(),
                entry,
                inOrder());
    }

    public Set<String> kinds() {
        return kind == null ? Set.of() : new TreeSet<>(kind);
    }

    /** As one value of a parameter. */
    public String kindsInOne() {
        return String.join(",", kinds());
    }

    /** The newest first, as one looks at what happened lately. */
    public Order inOrder() {
        return order == null ? Order.NEWEST_FIRST : order;
    }

    public boolean isNarrowed() {
        return Stream.of(occurredFrom, occurredTo, recordedFrom, recordedTo, episode, entry)
                        .anyMatch(Objects::nonNull)
                || !kinds().isEmpty()
                || writer() != null;
    }

    private @Nullable String writer() {
        return writtenBy == null || writtenBy.isBlank() ? null : writtenBy;
    }

    /** Of this page with one more condition or one less; an empty value takes it away. */
    public String address(UUID clientId, String name, @Nullable Object value) {
        return Address.of("/clients/" + clientId + "/history", this)
                .with(name, value)
                .link();
    }

    private static Instant lastInstantOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }
}
