package care.anamnesis.query;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.query.record.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A history that was written one entry an hour, whenever the things happened. */
public final class RecordedHourly {
    private static final Instant FIRST = Instant.parse("2025-03-03T08:00:00Z");

    private RecordedHourly() {}

    public static List<RecordedEvent> of(List<? extends ClinicalEvent> events) {
        var recorded = new ArrayList<RecordedEvent>();
        for (var event : events) {
            var version = recorded.size() + 1;
            recorded.add(
                    new RecordedEvent(event, version, version, at(version), FoundingStory.provenance(), List.of()));
        }
        return List.copyOf(recorded);
    }

    /** When the entry with a version was written. */
    public static Instant at(long version) {
        return FIRST.plusSeconds(3600 * (version - 1));
    }

    public static List<RecordedEvent> journey(long seed, int length) {
        return of(RandomJourney.events(FoundingStory.CLIENT, seed, length));
    }
}
