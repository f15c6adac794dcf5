package care.anamnesis.query.practice.caseload;

import care.anamnesis.events.Sought;
import care.anamnesis.query.practice.caseload.ListPlace.SortedBy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which clients, and in which order.
 *
 * @param name parts of a name in any order; empty for all
 * @param stages none for all
 * @param due absent for all
 * @param therapist the id of the primary therapist; absent for all
 */
public record CaseloadQuestion(
        String name,
        Set<Stage> stages,
        @Nullable DueFilter due,
        @Nullable String therapist,
        Order order) {

    public enum DueFilter {
        OVERDUE,
        WITHIN_A_WEEK
    }

    public enum Order {
        NAME,
        DUE,
        LAST_VISIT,
        STAGE;

        Comparator<SortedBy> comparator() {
            return switch (this) {
                case NAME -> SortedBy.NAME;
                case DUE -> Comparator.comparing(SortedBy::dueOn, soonest()).thenComparing(SortedBy.NAME);
                case LAST_VISIT ->
                    Comparator.comparing(
                                    SortedBy::lastVisitOn, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                            .thenComparing(SortedBy.NAME);
                case STAGE ->
                    Comparator.comparing(SortedBy::stage, Comparator.nullsLast(Comparator.<Stage>naturalOrder()))
                            .thenComparing(SortedBy.NAME);
            };
        }

        private static Comparator<@Nullable LocalDate> soonest() {
            return Comparator.nullsLast(Comparator.naturalOrder());
        }
    }

    /**
     * Some of the matching clients, in order.
     *
     * @param found how many match in all
     * @param end what the last one is sorted by, if there are more
     */
    record Part(
            List<ClientSummary> clients,
            int found,
            @Nullable SortedBy end) {}

    /**
     * @param clients all that the reader may see
     * @param last what the last client of the page before was sorted by
     */
    Part part(List<ClientSummary> clients, @Nullable SortedBy last, int limit, LocalDate today) {
        var order = order().comparator();
        var sought = Sought.of(name);
        var fitting =
                clients.stream().filter(client -> fits(client, sought, today)).toList();
        var following = fitting.stream()
                .map(Placed::of)
                .filter(it -> last == null || order.compare(it.by(), last) > 0)
                .sorted(Comparator.comparing(Placed::by, order))
                .limit(limit + 1L)
                .toList();
        var page = following.stream().limit(limit).toList();
        return new Part(
                page.stream().map(Placed::client).toList(),
                fitting.size(),
                following.size() > limit ? page.getLast().by() : null);
    }

    private record Placed(ClientSummary client, SortedBy by) {
        static Placed of(ClientSummary client) {
            return new Placed(client, SortedBy.of(client));
        }
    }

    private boolean fits(ClientSummary client, Sought sought, LocalDate today) {
        return (stages.isEmpty() || stages.contains(client.stage()))
                && (due == null || isDue(client, due, today))
                && (therapist == null || isOf(client, therapist))
                && sought.isIn(client.name());
    }

    private static boolean isDue(ClientSummary client, DueFilter due, LocalDate today) {
        return switch (due) {
            case OVERDUE -> client.overdue() > 0;
            case WITHIN_A_WEEK -> {
                var day = dueOn(client);
                yield day != null && !day.isAfter(today.plusDays(7));
            }
        };
    }

    private static boolean isOf(ClientSummary client, String therapist) {
        return client.primaryTherapist() != null
                && client.primaryTherapist().therapistId().equals(therapist);
    }

    private static @Nullable LocalDate dueOn(ClientSummary client) {
        return client.nextDue() == null ? null : client.nextDue().dueOn();
    }
}
