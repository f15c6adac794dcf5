package care.anamnesis.query.caseload;

import care.anamnesis.events.Alphabet;
import care.anamnesis.events.Sought;
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
record CaseloadQuestion(
        String name,
        Set<Stage> stages,
        @Nullable DueFilter due,
        @Nullable String therapist,
        Order order) {

    enum DueFilter {
        OVERDUE,
        WITHIN_A_WEEK
    }

    enum Order {
        NAME,
        DUE,
        LAST_VISIT,
        STAGE;

        Comparator<ClientSummary> comparator() {
            var byName =
                    Comparator.comparing(ClientSummary::name, Alphabet.ORDER).thenComparing(ClientSummary::clientId);
            return switch (this) {
                case NAME -> byName;
                case DUE ->
                    Comparator.comparing(CaseloadQuestion::dueOn, soonest()).thenComparing(byName);
                case LAST_VISIT ->
                    Comparator.comparing(
                                    ClientSummary::lastVisitOn,
                                    Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                            .thenComparing(byName);
                case STAGE -> Comparator.comparing(ClientSummary::stage).thenComparing(byName);
            };
        }

        private static Comparator<@Nullable LocalDate> soonest() {
            return Comparator.nullsLast(Comparator.naturalOrder());
        }
    }

    /** @param next to be given as {@code after} for what follows; absent at the end */
    record Answer(
            List<ClientSummary> clients,
            int found,
            @Nullable String next) {}

    /**
     * @param clients all that the reader may see
     * @param last the last client of the page before, as she was listed there
     */
    Answer answer(List<ClientSummary> clients, @Nullable ClientSummary last, int limit, LocalDate today) {
        var order = order().comparator();
        var sought = Sought.of(name);
        var fitting = clients.stream()
                .filter(client -> fits(client, sought, today))
                .sorted(order)
                .toList();
        var following = fitting.stream()
                .filter(client -> last == null || order.compare(client, last) > 0)
                .limit(limit + 1L)
                .toList();
        if (following.size() <= limit) {
            return new Answer(following, fitting.size(), null);
        }
        var page = following.subList(0, limit);
        return new Answer(
                page,
                fitting.size(),
                new ListPlace(page.getLast().clientId(), page.getLast().version(), today).cursor(this));
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
