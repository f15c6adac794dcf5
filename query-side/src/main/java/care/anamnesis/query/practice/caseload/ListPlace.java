package care.anamnesis.query.practice.caseload;

import care.anamnesis.events.Alphabet;
import care.anamnesis.query.projection.When;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of clients ended: the sort values of the last one, and the moment that the list reflects. */
record ListPlace(When when, SortedBy last) {

    /** The sort values of a client in the list; no more than the order needs. */
    record SortedBy(
            String name,
            UUID clientId,
            @Nullable Stage stage,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate lastVisitOn) {

        /** Ids in the order of their digits, as the database has it. */
        static final Comparator<SortedBy> NAME = Comparator.comparing(SortedBy::name, Alphabet.ORDER)
                .thenComparing(it -> it.clientId().toString());

        static SortedBy byName(String name, UUID clientId) {
            return new SortedBy(name, clientId, null, null, null);
        }

        static SortedBy of(ClientSummary client) {
            var due = client.nextDue();
            return new SortedBy(
                    client.name(),
                    client.clientId(),
                    client.stage(),
                    due == null ? null : due.dueOn(),
                    client.lastVisitOn());
        }
    }
}
