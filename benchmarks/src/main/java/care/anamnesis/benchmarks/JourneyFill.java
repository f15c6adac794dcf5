package care.anamnesis.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;

/** Fills a store with whole journeys: 500 clients in care at a time, with their visits interleaved. */
final class JourneyFill {
    private static final int IN_CARE = 500;
    private static final int VISITS_AN_APPEND = 50;

    private JourneyFill() {}

    /** @return the number of events written, at least as many as requested */
    static long fill(Store store, int atLeast) {
        long written = 0;
        while (written < atLeast) {
            written += cohort(store);
        }
        return written;
    }

    private static long cohort(Store store) {
        var journeys = Stream.generate(Journey::new).limit(IN_CARE).toList();
        for (int visit = 0; visit < Journey.VISITS; visit++) {
            for (int first = 0; first < IN_CARE; first += VISITS_AN_APPEND) {
                store.append(visits(journeys.subList(first, first + VISITS_AN_APPEND), visit));
            }
        }
        return (long) IN_CARE * Journey.VISITS * Journey.EVENTS_A_VISIT;
    }

    private static List<DomainEventMessage<?>> visits(List<Journey> journeys, int visit) {
        var events = new ArrayList<DomainEventMessage<?>>();
        journeys.forEach(journey -> journey.visit(visit).forEach(events::add));
        return events;
    }
}
